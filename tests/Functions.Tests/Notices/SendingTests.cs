using Microsoft.Extensions.DependencyInjection;
using Tcns.Domain.Notices;
using Tcns.Domain.Time;
using Tcns.Functions.Notices;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Rollups;
using Tcns.Storage.Notices;

namespace Tcns.Functions.Tests.Notices;

/// <summary>Notices on their way through a real mail server and a gateway on this machine.</summary>
public class SendingTests(Stores stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_notice_goes_once_to_each_address_and_to_the_gateway_whoever_posts_and_sends_it_and_how_often()
    {
        await using var world = await NoticeWorld.PlantAsync(stores);
        await using var other = await world.StartAsync(TestApp.Clock);
        var notice = NoticeWorld.Notice();
        var order = new NoticeOrder(notice.To, notice.Id);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => (number % 2 == 0 ? world.App : other).Services.GetRequiredService<NoticeDesk>().PostAsync([notice, notice], Cancel)));
        await Task.WhenAll(Enumerable.Range(0, 10).Select(number => (number % 2 == 0 ? world.App : other).Services.GetRequiredService<DeliverNotice>().RunAsync(order, Cancel)));
        await world.ReachesAsync(notice, "sent 1, sent 1");
        await world.App.Services.GetRequiredService<DeliverNotice>().RunAsync(order, Cancel);

        var call = Assert.Single(world.Gateway.Calls);
        Assert.True(call.IsSigned);
        Assert.Equal(notice.Id, call.Id);
        Assert.Equal(
            $"{notice.Id} report-due-in-3 11113-T01 11113-T01 2026-11 2026-11-23 0",
            string.Join(' ', ((string[])["id", "kind", "unit", "about", "period", "dueOn", "turn"]).Select(name => call.Body.GetProperty(name).ToString())));
        Assert.Equal("Báo cáo tháng 11/2026 của Tổ 1 sắp đến hạn", call.Body.GetProperty("vi").GetProperty("title").GetString());
        Assert.Equal("The report of Tổ 1 on month 11/2026 has not been submitted and is due soon: the last day in time is 23/11/2026.", call.Body.GetProperty("en").GetProperty("text").GetString());
        Assert.Equal([NoticeWorld.Binh, NoticeWorld.Hoa], world.Mail.Letters.Select(letter => letter.To).Order());
        Assert.All(world.Mail.Letters, letter =>
        {
            Assert.Equal($"<{notice.Id}@haiphong.gov.vn>", letter.MessageId);
            Assert.Contains("hạn nộp là hết ngày 23/11/2026", letter.Body, StringComparison.Ordinal);
            Assert.Contains("the last day in time is 23/11/2026", letter.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(letter.To == NoticeWorld.Hoa ? NoticeWorld.Binh : NoticeWorld.Hoa, letter.Text, StringComparison.Ordinal);
        });
        await world.MarksAreAsync(0);
    }

    [Fact]
    public async Task What_has_failed_is_tried_again_there_alone_and_no_sooner_than_was_asked_for()
    {
        await using var world = await NoticeWorld.PlantAsync(stores, "2026-11-20T08:00:00+07:00");
        var notice = NoticeWorld.Notice();
        await world.Mail.BehaveAsync("refuse " + NoticeWorld.Hoa);
        world.Gateway.Manner = Gateway.Answer(429, "Retry-After", "1200");
        await world.PostAsync(notice);
        await world.ReachesAsync(notice, "waiting 1, waiting 1");
        Assert.Equal(["SMTP MailboxUnavailable", "HTTP 429"], Troubles(world));

        await world.WakeAsync("2026-11-20T08:10:00+07:00");
        await world.Mail.BehaveAsync("drop");
        await world.LookAsync();
        await world.ReachesAsync(notice, "waiting 2, waiting 1");
        await world.WakeAsync("2026-11-20T08:15:00+07:00");
        await world.Mail.BehaveAsync("accept");
        await world.LookAsync();
        await world.ReachesAsync(notice, "sent 3, waiting 1");
        Assert.Single(world.Gateway.Calls);
        Assert.Equal([NoticeWorld.Binh, NoticeWorld.Hoa, NoticeWorld.Hoa], world.Mail.Letters.Select(letter => letter.To));
        Assert.Single(world.Mail.Letters.Select(letter => letter.MessageId).Distinct());

        world.Gateway.Manner = Gateway.DropAsync;
        await world.WakeAsync("2026-11-20T08:25:00+07:00");
        await world.LookAsync();
        await world.ReachesAsync(notice, "sent 3, waiting 2");
        world.Gateway.Manner = Gateway.Answer(200);
        await world.WakeAsync("2026-11-20T08:30:00+07:00");
        await world.LookAsync();
        await world.ReachesAsync(notice, "sent 3, sent 3");
        Assert.Equal(Enumerable.Repeat(notice.Id, 3), world.Gateway.Calls.Select(call => call.Id));
        await world.MarksAreAsync(0);
    }

    [Fact]
    public async Task An_answer_of_the_gateway_means_what_the_page_says()
    {
        await using var world = await NoticeWorld.PlantAsync(stores);
        await world.SetAsync(NoticeSettings.Usual);
        var answers = new Dictionary<int, string> { [202] = "sent 1", [409] = "sent 1", [410] = "failed 1", [307] = "waiting 1", [400] = "waiting 1", [500] = "waiting 1" };
        foreach (var (status, state) in answers)
        {
            world.Gateway.Manner = Gateway.Answer(status, "Location", world.Gateway.Address);
            await world.PostAsync(NoticeWorld.Notice(turn: status));
            await world.ReachesAsync(NoticeWorld.Notice(turn: status), "none 0, " + state);
        }

        Assert.Equal(answers.Count, world.Gateway.Calls.Count);
        await world.MarksAreAsync(3);
        Assert.Equal([$"Notice {NoticeWorld.Notice(turn: 410).Id} is given up on webhook after 1 tries"], world.Log.Of(111, Microsoft.Extensions.Logging.LogLevel.Error));
    }

    [Fact]
    public async Task Nothing_is_sent_in_quiet_hours_and_all_of_it_when_they_end()
    {
        await using var world = await NoticeWorld.PlantAsync(stores, "2026-11-20T20:50:00+07:00");
        await world.PostAsync(NoticeWorld.Notice(turn: 1));
        await world.ReachesAsync(NoticeWorld.Notice(turn: 1), "sent 1, sent 1");
        await world.MarksAreAsync(0);

        await world.WakeAsync("2026-11-20T21:00:00+07:00");
        await world.PostAsync(NoticeWorld.Notice(turn: 2));
        var end = DateTimeOffset.Parse("2026-11-21T06:30:00+07:00", System.Globalization.CultureInfo.InvariantCulture);
        await Testing.Patience.UntilAsync("the waiting", TimeSpan.FromSeconds(30), async () => (await world.MarksAsync()).SequenceEqual([end]));
        await world.WakeAsync("2026-11-21T06:20:00+07:00");
        await world.LookAsync();
        await world.App.Services.GetRequiredService<DeliverNotice>().RunAsync(new NoticeOrder(NoticeWorld.Team, NoticeWorld.Notice(turn: 2).Id), Cancel);
        Assert.Equal((2, 1), (world.Mail.Letters.Count, world.Gateway.Calls.Count));

        await world.WakeAsync("2026-11-21T06:30:00+07:00");
        await world.LookAsync();
        await world.ReachesAsync(NoticeWorld.Notice(turn: 2), "sent 1, sent 1");
        Assert.Equal((4, 2), (world.Mail.Letters.Count, world.Gateway.Calls.Count));
    }

    [Fact]
    public async Task What_a_unit_does_not_want_is_not_sent_and_what_it_says_while_a_notice_waits_holds()
    {
        await using var world = await NoticeWorld.PlantAsync(stores, "2026-11-20T22:00:00+07:00");
        var address = EmailAddress.Parse(NoticeWorld.Hoa);
        await world.PostAsync(NoticeWorld.Notice(NoticeKind.ReportOpened), NoticeWorld.Notice());
        await world.SetAsync(new NoticeSettings([address], new QuietHours(default, default), [NoticeChannel.Webhook], [NoticeKind.ReportOpened]));
        await world.WakeAsync("2026-11-21T07:00:00+07:00");
        await world.LookAsync();
        await world.ReachesAsync(NoticeWorld.Notice(NoticeKind.ReportOpened), "unwanted 0, unwanted 0");
        await world.ReachesAsync(NoticeWorld.Notice(), "sent 1, unwanted 0");

        Assert.Empty(world.Gateway.Calls);
        Assert.Equal([NoticeWorld.Hoa], world.Mail.Letters.Select(letter => letter.To));
        await world.MarksAreAsync(0);
    }

    [Fact]
    public async Task What_somebody_else_has_claimed_is_left_alone_whatever_the_unit_wants_meanwhile()
    {
        await using var world = await NoticeWorld.PlantAsync(stores);
        var store = new NoticeStore(world.Account);
        var waiting = new HeldNotice(NoticeWorld.Notice(), TimeProvider.System.GetUtcNow(), NoticeProgress.Waiting, NoticeProgress.Waiting, TimeProvider.System.GetUtcNow().AddHours(1), default);
        Assert.True(await store.TryAddAsync(waiting, Cancel));
        var claimed = await world.FindAsync(waiting.Notice);
        await world.SetAsync(NoticeSettings.Usual with { WithoutChannels = [NoticeChannel.Webhook] });
        await world.App.Services.GetRequiredService<DeliverNotice>().RunAsync(new NoticeOrder(claimed.Notice.To, claimed.Notice.Id), Cancel);

        Assert.Equal(claimed.Row, (await world.FindAsync(claimed.Notice)).Row);
    }

    [Fact]
    public async Task A_notice_whose_message_is_lost_is_sent_all_the_same_and_one_that_was_tried_for_too_long_no_more()
    {
        await using var world = await NoticeWorld.PlantAsync(stores);
        var (lost, spent) = (NoticeWorld.Notice(turn: 1), NoticeWorld.Notice(turn: 2));
        var now = world.App.Services.GetRequiredService<BusinessClock>().Now;
        var old = NoticeProgress.Restore(NoticeState.Waiting, NoticeProgress.LeastTries, now.AddDays(-2), now.AddHours(-1), []);
        await new NoticeMarks(world.Account).PutAsync([new NoticeOrder(lost.To, lost.Id), new NoticeOrder(spent.To, spent.Id)], now, now, Cancel);
        Assert.True(await new NoticeStore(world.Account).TryAddAsync(new HeldNotice(lost, now, NoticeProgress.Waiting, NoticeProgress.Waiting, null, default), Cancel));
        Assert.True(await new NoticeStore(world.Account).TryAddAsync(new HeldNotice(spent, now.AddDays(-2), old, old, null, default), Cancel));
        await world.LookAsync();
        await world.ReachesAsync(lost, "sent 1, sent 1");
        await world.ReachesAsync(spent, $"failed {NoticeProgress.LeastTries}, failed {NoticeProgress.LeastTries}");

        Assert.Equal([lost.Id], world.Gateway.Calls.Select(call => call.Id));
        await world.MarksAreAsync(0);
    }

    [Fact]
    public async Task Where_no_channel_is_set_up_nothing_waits()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        var desk = world.App.Services.GetRequiredService<NoticeDesk>();
        await desk.PostAsync([NoticeWorld.Notice()], Cancel);
        var list = await world.GetAsync("notices?unit=11113-T01");

        var on = list.GetProperty("items")[0].GetProperty("on");
        Assert.Equal("none none", on.GetProperty("email").GetProperty("state") + " " + on.GetProperty("webhook").GetProperty("state"));
        Assert.Empty(await world.App.Services.GetRequiredService<NoticeMarks>().ReadDueAsync(DateTimeOffset.MaxValue, Cancel));
    }

    /// <summary>What the log says about it; no line of any level names an address.</summary>
    private static string[] Troubles(NoticeWorld world)
    {
        Assert.All((string[])["hoa.nguyen", "binh.tran", Gateway.Secret, "zalo"], secret => Assert.DoesNotContain(secret, world.Log.Text, StringComparison.OrdinalIgnoreCase));
        return [.. world.Log.Of(110, Microsoft.Extensions.Logging.LogLevel.Warning).Select(line => line[(line.LastIndexOf(": ", StringComparison.Ordinal) + 2)..])];
    }
}
