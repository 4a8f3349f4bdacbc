using Microsoft.Extensions.DependencyInjection;
using Tcns.Domain.Notices;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Functions.Notices;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Rollups;
using Tcns.Storage.Account;
using Tcns.Storage.Notices;
using Tcns.Storage.Registry;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Notices;

/// <summary>A store of its own, a mail server and a gateway, and an app between them whose day can be chosen.</summary>
internal sealed class NoticeWorld : IAsyncDisposable
{
    public const string Hoa = "hoa.nguyen@tanky.haiphong.gov.vn";
    public const string Binh = "binh.tran@tanky.haiphong.gov.vn";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly Store store;

    private NoticeWorld(Store store, MailServer mail, Gateway gateway)
    {
        this.store = store;
        Mail = mail;
        Gateway = gateway;
    }

    public static UnitCode Team { get; } = UnitCode.Parse("11113-T01");

    public MailServer Mail { get; }

    public Gateway Gateway { get; }

    public OwnApp App { get; private set; } = null!;

    /// <summary>What the app has said since it was last woken.</summary>
    public HeardLog Log { get; private set; } = null!;

    public StorageAccount Account => store.Account;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<NoticeWorld> PlantAsync(Stores stores, string clock = TestApp.Clock)
    {
        var taken = await stores.TakeAsync();
        Assert.NotNull(await new RegistryStore(taken.Account).TryWriteAsync(
            CommuneRegistry.Empty(Team.Commune!), [.. SmallCommune.Changes(Team.Commune!.Value)], Cancel));
        var world = new NoticeWorld(taken, await MailServer.StartAsync(), await Gateway.StartAsync());
        await world.WakeAsync(clock);
        await world.SetAsync(NoticeSettings.Usual with { Emails = [EmailAddress.Parse(Hoa), EmailAddress.Parse(Binh)] });
        return world;
    }

    /// <summary>The same store at another time.</summary>
    public async Task WakeAsync(string clock)
    {
        if (App is not null)
        {
            // After the notice its mark is written, and the message goes last of all: who is cut off before leaves it hidden for minutes.
            await Patience.UntilAsync("the end of every message", Limit, async () =>
                (await Account.RawQueues.GetQueueClient(StorageLayout.NoticeQueue).GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount == 0);
            await App.DisposeAsync();
        }

        App = await StartAsync(clock);
        Log = HeardLog.In(App);
    }

    /// <summary>One more app on the same store.</summary>
    public Task<OwnApp> StartAsync(string clock) => OwnApp.StartAsync(
        store.ConnectionString, "--Tcns:Clock", clock, "--Tcns:Smtp", Mail.Setting, "--Tcns:Webhook", Gateway.Address, "--Tcns:WebhookSecret", Gateway.Secret);

    public static Notice Notice(NoticeKind kind = NoticeKind.ReportDueIn3, int turn = 0) =>
        new(Team, kind, Team, Period.Parse("2026-11"), new DateOnly(2026, 11, 23), turn);

    public Task PostAsync(params Notice[] notices) => App.Services.GetRequiredService<NoticeDesk>().PostAsync(notices, Cancel);

    public async Task SetAsync(NoticeSettings settings)
    {
        var desk = new NoticeSettingsStore(Account);
        Assert.True(await desk.TryWriteAsync(Team, settings, (await desk.ReadAsync(Team, Cancel)).Row, Cancel));
    }

    /// <summary>As the timer does every five minutes.</summary>
    public Task LookAsync() => App.Services.GetRequiredService<SendNoticesFunction>().RunAsync(new TimerInfo(null, false), Cancel);

    public async Task<HeldNotice> FindAsync(Notice notice) => (await new NoticeStore(Account).FindAsync(notice.To, notice.Id, Cancel))!;

    /// <summary>Waits until nobody works on the notice and it is on both channels as it is said, such as <c>sent 1, waiting 2</c>.</summary>
    public async Task ReachesAsync(Notice notice, string states)
    {
        var seen = "";
        try
        {
            await Patience.UntilAsync(states, Limit, async () =>
            {
                var held = await FindAsync(notice);
                seen = $"{held.Email.State} {held.Email.Tries}, {held.Webhook.State} {held.Webhook.Tries}".ToLowerInvariant();

                return seen == states && held.LeaseUntil is null;
            });
        }
        catch (TimeoutException)
        {
            Assert.Equal(states, seen);
            throw;
        }
    }

    /// <summary>When those notices are looked at again that are not settled, by the business clock.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> MarksAsync()
    {
        var marks = new List<DateTimeOffset>();
        await foreach (var row in Account.Tables.GetTableClient(StorageLayout.Notices)
            .QueryAsync<NoticeMarkEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {NoticeRows.Waiting}"), cancellationToken: Cancel))
        {
            marks.Add(row.DueAt);
        }

        return marks;
    }

    public Task MarksAreAsync(int count) => Patience.UntilAsync($"{count} marks", Limit, async () => (await MarksAsync()).Count == count);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Gateway.DisposeAsync();
        await Mail.DisposeAsync();
    }
}
