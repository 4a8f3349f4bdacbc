using Microsoft.Extensions.DependencyInjection;
using Tcns.Domain.Notices;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Functions.Notices;
using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Notices;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Notices;

/// <summary>The app is killed while it sends; what the receivers count in the end is each notice once.</summary>
public class KilledNoticeTests(Stores stores)
{
    /// <summary>More calls than a sending makes.</summary>
    private const int MostCalls = 20;
    private const string Address = "vhxh@tanky.haiphong.gov.vn";
    private static readonly UnitCode Commune = UnitCode.Parse("11113");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Before a call is carried out, after all that was sent until then; or after it was, before anything more is sent.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Killed_at_any_call_of_a_sending_each_notice_is_counted_once_by_both_receivers(bool isBefore)
    {
        await using var mail = await MailServer.StartAsync();
        await using var gateway = await Gateway.StartAsync();
        var repeated = 0;
        for (var call = 1; call <= MostCalls; call++)
        {
            var (store, notice) = await PrepareAsync(call);
            var wasKilled = await RunKilledAsync(store, notice, call, isBefore, mail, gateway);
            await GoOnAsync(store, notice, mail, gateway);

            var letters = mail.Letters.Where(letter => letter.MessageId.Contains(notice.Id, StringComparison.Ordinal)).ToArray();
            var calls = gateway.Calls.Where(one => one.Id == notice.Id).ToArray();
            Assert.Single(letters.Select(letter => letter.MessageId).Distinct());
            Assert.InRange(letters.Length + calls.Length, 2, 3);
            Assert.NotEmpty(calls);
            repeated += letters.Length + calls.Length - 2;
            if (!wasKilled)
                break;
        }

        // Once by mail and once by the gateway it was killed between their answer and its own note.
        Assert.Equal(isBefore ? 2 : 0, repeated);
    }

    /// <returns>Whether the sending needed so many calls that it was killed.</returns>
    private static async Task<bool> RunKilledAsync(Store store, Notice notice, int call, bool isBefore, MailServer mail, Gateway gateway)
    {
        await using var tables = FaultProxy.InFrontOf(store.Tables);
        await using var app = await HostedApp.StartAsync(
            BuiltApp.Executable,
            store.WithTablesAt(tables.Address),
            settings: [("Tcns__Smtp", mail.Setting), ("Tcns__Webhook", gateway.Address), ("Tcns__WebhookSecret", Gateway.Secret)]);
        using var warm = await app.PostEventAsync("SendNotice", EventBodies.BinaryMessage("rác"u8));
        var calls = 0;
        var still = tables.StandStillAt(_ => Interlocked.Increment(ref calls) >= call, isDone: !isBefore);
        var sent = app.PostEventAsync("SendNotice", EventBodies.BinaryMessage(System.Text.Encoding.UTF8.GetBytes(NoticeOrderText.Write(new NoticeOrder(notice.To, notice.Id)))));
        if (await Task.WhenAny(still, sent) == sent)
        {
            await Answers.AssertDoneAsync(await sent);
            return false;
        }

        await app.KillAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => sent);
        Assert.DoesNotContain(Address, app.Printed, StringComparison.Ordinal);
        return true;
    }

    /// <summary>The next app finds the notice by its mark, when the claim of the killed one has run out.</summary>
    private static async Task GoOnAsync(Store store, Notice notice, MailServer mail, Gateway gateway)
    {
        var notices = new NoticeStore(store.Account);
        if (await notices.FindAsync(notice.To, notice.Id, Cancel) is { LeaseUntil: { } until } claimed)
        {
            Assert.True(until > claimed.PostedAt + DeliverNotice.LongestSending);

            // It does not run out while the next app starts.
            var longer = (await notices.TryWriteAsync(claimed with { LeaseUntil = until.AddHours(1) }, Cancel))!;
            await using var early = await StartAsync(store, mail, gateway);
            await early.Services.GetRequiredService<DeliverNotice>().RunAsync(new NoticeOrder(notice.To, notice.Id), Cancel);
            Assert.Equal(longer.Row, (await notices.FindAsync(notice.To, notice.Id, Cancel))!.Row);
            Assert.NotNull(await notices.TryWriteAsync(longer with { LeaseUntil = TimeProvider.System.GetUtcNow() }, Cancel));
        }

        await using var next = await StartAsync(store, mail, gateway);
        await next.Services.GetRequiredService<SendNoticesFunction>().RunAsync(new TimerInfo(null, false), Cancel);
        await Patience.UntilAsync("the notice", TimeSpan.FromMinutes(2), async () => await NoticeTable.CountMarksAsync(store) == 0);
        var held = (await notices.FindAsync(notice.To, notice.Id, Cancel))!;
        Assert.Equal((NoticeState.Sent, NoticeState.Sent, null), (held.Email.State, held.Webhook.State, held.LeaseUntil));
    }

    private static Task<OwnApp> StartAsync(Store store, MailServer mail, Gateway gateway) => OwnApp.StartAsync(
        store.ConnectionString, "--Tcns:Smtp", mail.Setting, "--Tcns:Webhook", gateway.Address, "--Tcns:WebhookSecret", Gateway.Secret);

    private async Task<(Store Store, Notice Notice)> PrepareAsync(int turn)
    {
        var store = await stores.TakeAsync();
        var now = TimeProvider.System.GetUtcNow();
        var notice = Notice.Accepted(new Domain.Reports.OwedReport(Commune, Period.Parse("2026-Q4"), new DateOnly(2026, 12, 24)), turn);

        // Without quiet hours: the host knows no clock but the real one.
        var wishes = NoticeSettings.Usual with { Emails = [EmailAddress.Parse(Address)], Quiet = new QuietHours(default, default) };
        Assert.True(await new NoticeSettingsStore(store.Account).TryWriteAsync(Commune, wishes, null, Cancel));
        await new NoticeMarks(store.Account).PutAsync([new NoticeOrder(Commune, notice.Id)], now, now, Cancel);
        Assert.True(await new NoticeStore(store.Account).TryAddAsync(new HeldNotice(notice, now, NoticeProgress.Waiting, NoticeProgress.Waiting, null, default), Cancel));
        return (store, notice);
    }
}
