using Tcns.Domain.Notices;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Notices;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Notices;

public sealed class NoticeStoreTests(Azurite azurite)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);
    private readonly StorageAccount account = new(StorageSettings.FromConnectionString(azurite.TakeAccount()), RetryPatience.Working);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static UnitCode Team { get; } = UnitCode.Parse("11113-T03");

    [Fact]
    public async Task The_same_notice_is_there_once_and_stays_as_it_was_first_posted()
    {
        var store = await StartAsync();
        var first = Posted(NoticeKind.ReportDueIn3, Now);
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => store.TryAddAsync(first with { PostedAt = Now.AddMinutes(number) }, Cancel)));

        Assert.Single(results, isAdded => isAdded);
        var held = Assert.Single((await store.ReadPageAsync(Team, null, 10, Cancel)).Items);
        Assert.Equal(first.Notice, held.Notice);
        Assert.False(await store.TryAddAsync(first with { PostedAt = Now.AddDays(9) }, Cancel));
        Assert.Equal(held.PostedAt, (await store.FindAsync(Team, first.Notice.Id, Cancel))!.PostedAt);
        Assert.Null(await store.FindAsync(UnitCode.Parse("11113"), first.Notice.Id, Cancel));
    }

    [Fact]
    public async Task A_list_begins_with_the_newest_and_goes_on_where_it_ended_while_others_are_posted()
    {
        var store = await StartAsync();
        foreach (var turn in Enumerable.Range(1, 5))
            await store.TryAddAsync(Posted(NoticeKind.ReportReturned, Now.AddHours(turn), turn), Cancel);
        var first = await store.ReadPageAsync(Team, null, 2, Cancel);
        await store.TryAddAsync(Posted(NoticeKind.ReportReturned, Now.AddHours(9), 9), Cancel);
        await store.TryAddAsync(Posted(NoticeKind.ReportReturned, Now.AddHours(10), 10) with { Notice = Notice(NoticeKind.ReportReturned, 10) with { To = UnitCode.Parse("11113-T030") } }, Cancel);
        var second = await store.ReadPageAsync(Team, first.Next, 2, Cancel);
        var third = await store.ReadPageAsync(Team, second.Next, 2, Cancel);

        Assert.Equal([[5, 4], [3, 2], [1]], ((NoticePage[])[first, second, third]).Select(page => page.Items.Select(held => held.Notice.Turn)));
        Assert.Null(third.Next);
    }

    [Fact]
    public async Task What_was_posted_before_an_instant_goes_and_may_be_posted_again()
    {
        var store = await StartAsync();
        foreach (var turn in Enumerable.Range(1, 120))
            await store.TryAddAsync(Posted(NoticeKind.ReportReturned, Now.AddHours(-turn), turn), Cancel);
        await store.TryAddAsync(Posted(NoticeKind.ReportReturned, Now, 121), Cancel);
        var other = Posted(NoticeKind.ReportReturned, Now.AddHours(-1), 1);
        await store.TryAddAsync(other with { Notice = other.Notice with { To = UnitCode.Parse("11113") } }, Cancel);

        Assert.Equal(120 + 1, await store.RemoveBeforeAsync(Now.AddMinutes(-59), Cancel));
        Assert.Equal([121], (await store.ReadPageAsync(Team, null, 500, Cancel)).Items.Select(held => held.Notice.Turn));
        Assert.Equal(0, await store.RemoveBeforeAsync(Now, Cancel));
        Assert.True(await store.TryAddAsync(Posted(NoticeKind.ReportReturned, Now, 7), Cancel));
    }

    [Fact]
    public async Task Of_many_who_claim_a_notice_one_gets_it_and_what_it_writes_is_read_again()
    {
        var store = await StartAsync();
        await store.TryAddAsync(Posted(NoticeKind.ReportOverdue, Now), Cancel);
        var held = (await store.ReadPageAsync(Team, null, 1, Cancel)).Items[0];
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.TryWriteAsync(held with { LeaseUntil = Now.AddMinutes(1), Email = held.Email.Begin(Now) }, Cancel)));
        var claimed = Assert.Single(claims, claim => claim is not null)!;
        var written = await store.TryWriteAsync(
            claimed with { LeaseUntil = null, Email = claimed.Email.Reach("a1").Reach("b2").Fail(Now, null), Webhook = claimed.Webhook.Begin(Now).End(NoticeState.Sent) }, Cancel);
        var found = (await store.FindAsync(Team, held.Notice.Id, Cancel))!;

        Assert.Equal(written!.Row, found.Row);
        Assert.Null(found.LeaseUntil);
        Assert.Equal((NoticeState.Waiting, 1, Now, Now.AddMinutes(1)), (found.Email.State, found.Email.Tries, found.Email.FirstTriedAt, found.Email.NextAt));
        Assert.Equal(["a1", "b2"], found.Email.Reached);
        Assert.Equal((NoticeState.Sent, 1, null), (found.Webhook.State, found.Webhook.Tries, found.Webhook.NextAt));
    }

    [Fact]
    public async Task A_mark_is_due_when_its_time_has_come_and_a_stray_one_goes_after_a_while()
    {
        await StartAsync();
        var marks = new NoticeMarks(account);
        NoticeOrder[] orders = [.. Enumerable.Range(0, 150).Select(turn => new NoticeOrder(Team, Notice(NoticeKind.ReportReturned, turn).Id))];
        await marks.PutAsync(orders, Now, Now.AddMinutes(5), Cancel);
        await marks.PutOffAsync(orders[0], Now.AddHours(1), Cancel);
        await marks.RemoveAsync(orders[1], Cancel);
        await marks.PutOffAsync(orders[1], Now, Cancel);
        await marks.RemoveStrayAsync(orders[2], before: Now, Cancel);
        await marks.RemoveStrayAsync(orders[3], before: Now.AddTicks(1), Cancel);

        Assert.Empty(await marks.ReadDueAsync(Now.AddMinutes(5).AddTicks(-1), Cancel));
        Assert.Equal(147, (await marks.ReadDueAsync(Now.AddMinutes(5), Cancel)).Count);
        Assert.Equal(orders.Except([orders[1], orders[3]]).Order(ById), (await marks.ReadDueAsync(Now.AddHours(1), Cancel)).Order(ById));
    }

    [Fact]
    public async Task Settings_are_read_as_they_were_written_and_nobody_overwrites_what_was_not_seen()
    {
        await StartAsync();
        var store = new NoticeSettingsStore(account);
        var settings = new NoticeSettings(
            [EmailAddress.Parse("hoa@xa.gov.vn"), EmailAddress.Parse("a.b+c@xa.gov.vn")], new QuietHours(new TimeOnly(22, 15), new TimeOnly(5, 0)), [NoticeChannel.Webhook], [NoticeKind.ReportOpened]);

        Assert.Equal((NoticeSettings.Usual, null), await store.ReadAsync(Team, Cancel));
        Assert.True(await store.TryWriteAsync(Team, settings, null, Cancel));
        Assert.False(await store.TryWriteAsync(Team, NoticeSettings.Usual, null, Cancel));
        var (found, row) = await store.ReadAsync(Team, Cancel);
        Assert.Equal(settings.Emails, found.Emails);
        Assert.Equal(settings.Summary, found.Summary);
        Assert.True(await store.TryWriteAsync(Team, NoticeSettings.Usual, row, Cancel));
        Assert.False(await store.TryWriteAsync(Team, settings, row, Cancel));
    }

    [Theory]
    [InlineData("""{"unit":"11113-T03","notice":"0123456789abcdef0123456789abcdef"}""", true)]
    [InlineData("""{"unit":"11113-T03","notice":"0123456789abcdef0123456789abcde|"}""", false)]
    [InlineData("""{"unit":"xã","notice":"0123456789abcdef0123456789abcdef"}""", false)]
    [InlineData("""["unit"]""", false)]
    [InlineData("rác", false)]
    [InlineData("""{"unit":"\ud800","notice":"0123456789abcdef0123456789abcdef"}""", false)]
    public void A_message_is_an_order_or_none(string text, bool isOrder) =>
        Assert.Equal(isOrder ? text : null, NoticeOrderText.Read(System.Text.Encoding.UTF8.GetBytes(text)) is { } order ? NoticeOrderText.Write(order) : null);

    private static IComparer<NoticeOrder> ById { get; } = Comparer<NoticeOrder>.Create((one, other) => string.CompareOrdinal(one.Id, other.Id));

    private static Notice Notice(NoticeKind kind, int turn) => new(Team, kind, Team, Period.Parse("2026-Q4"), new DateOnly(2026, 12, 24), turn);

    private static HeldNotice Posted(NoticeKind kind, DateTimeOffset at, int turn = 0) =>
        new(Notice(kind, turn), at, NoticeProgress.Waiting, NoticeProgress.Waiting, null, default);

    private async Task<NoticeStore> StartAsync()
    {
        await new StorageLayout(account).EnsureAsync();
        return new NoticeStore(account);
    }
}
