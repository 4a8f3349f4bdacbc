using Microsoft.Extensions.DependencyInjection;
using Tcns.Domain.Access;
using Tcns.Domain.Notices;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Functions.Retention;
using Tcns.Storage.Access;
using Tcns.Storage.Notices;

namespace Tcns.Functions.Tests.Retention;

public class RetentionFunctionTests(TestApp app)
{
    private static readonly UnitCode Unit = UnitCode.Parse("14122-T88");

    [Fact]
    public async Task Expired_keys_and_long_revoked_ones_go_and_the_others_stay()
    {
        var clock = app.Service<BusinessClock>();
        var expired = await AddAsync(new KeyDetails { ExpiresOn = clock.Today });
        var tomorrow = await AddAsync(new KeyDetails { ExpiresOn = clock.Today.AddDays(1) });
        var longRevoked = await AddAsync(new KeyDetails { RevokedAt = clock.Now.AddDays(-91) });
        var revoked = await AddAsync(new KeyDetails { RevokedAt = clock.Now.AddDays(-89) });

        await app.Services.GetRequiredService<RetentionFunction>().RunAsync(new TimerInfo(null, IsPastDue: false), Cancel);

        Assert.False(await IsKeptAsync(expired));
        Assert.True(await IsKeptAsync(tomorrow));
        Assert.False(await IsKeptAsync(longRevoked));
        Assert.True(await IsKeptAsync(revoked));
    }

    [Fact]
    public async Task Notices_go_after_four_hundred_days()
    {
        var (store, now) = (app.Service<NoticeStore>(), app.Service<BusinessClock>().Now);
        var held = new HeldNotice(
            new Notice(Unit, NoticeKind.ReportOverdue, Unit, Period.Parse("2025-09"), new DateOnly(2025, 9, 29), 0), now, NoticeProgress.None, NoticeProgress.None, LeaseUntil: null, Row: default);
        await store.TryAddAsync(held with { PostedAt = now.AddDays(-401) }, Cancel);
        await store.TryAddAsync(held with { Notice = held.Notice with { Turn = 1 }, PostedAt = now.AddDays(-399) }, Cancel);

        await app.Services.GetRequiredService<RetentionFunction>().RunAsync(new TimerInfo(null, IsPastDue: false), Cancel);

        Assert.Equal([1], (await store.ReadPageAsync(Unit, null, 10, Cancel)).Items.Select(one => one.Notice.Turn));
    }

    [Fact]
    public async Task What_it_removes_stands_in_the_audit_log()
    {
        var expired = await AddAsync(new KeyDetails { ExpiresOn = app.Service<BusinessClock>().Today });

        await app.Services.GetRequiredService<RetentionFunction>().RunAsync(new TimerInfo(null, IsPastDue: false), Cancel);

        var entries = new List<AuditEvent>();
        await foreach (var entry in app.Service<AuditLog>().ReadAsync(Unit, Cancel))
            entries.Add(entry.Event);
        Assert.Contains(entries, entry => entry == new AuditEvent("Retention", "key.remove", expired.Id, ""));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<KeyHash> AddAsync(KeyDetails details)
    {
        var hash = KeySecret.Create().Hash;
        Assert.True(await app.Service<KeyStore>().AddAsync(AccessKey.Create(hash, Role.Collector, Unit, details), Cancel));
        return hash;
    }

    private async Task<bool> IsKeptAsync(KeyHash hash) => await app.Service<KeyStore>().FindAsync(hash, Cancel) is not null;
}
