using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tcns.Functions.Tests.Records;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Signals;

/// <summary>What seems odd is listed for who answers for it, and refused nothing.</summary>
public partial class SignalTests(TestApp app)
{
    [Fact]
    public async Task Every_code_is_found_in_what_was_sent_and_said_in_a_sentence()
    {
        const string commune = "00565";
        var (team, other) = (await app.PlantTeamAsync(commune), await app.PlantTeamAsync(commune, "02"));
        var (hoa, an) = (await app.MemberAsync(team), await app.MemberAsync(other));
        var first = await SendAsync("visits", RecordCalls.Visit(team, hoa));
        var second = await SendAsync("visits", RecordCalls.Visit(other, an).With("village", commune + "-01"));
        var lengthy = await SendAsync("shifts", RecordCalls.Shift(team, hoa).With("date", "2026-11-02").With("start", "00:00").With("minutes", 1000));
        var training = await SendAsync("trainings", RecordCalls.MemberTraining(other, hoa, an).With("date", "2026-11-03"));
        var during = await SendAsync("visits", RecordCalls.Visit(team, hoa).With("date", "2026-11-03").With("start", "15:30"));
        var late = await SendAsync("feedback", RecordCalls.Feedback(team).With("date", "2026-11-04"), "2026-11-20T10:00:00+07:00");

        var (status, json) = await app.GetAsync($"/api/v1/signals?unit={commune}&from=2026-10-01&to=2026-11-20");

        Assert.Equal(200, status);
        Assert.Equal(
            [
                $"clock-off {team} 2026-11-04: {late}",
                $"overlap {team} 2026-11-03: {training} {during}",
                $"unlikely-duration {team} 2026-11-02: {lengthy}",
                $"long-day {team} 2026-11-02: {lengthy}",
                $"same-household {team} 2026-10-05: {first} {second}",
            ],
            json.Items().Select(Summary));
        Assert.Equal(
            [
                $"Tổ {team} gửi 1 bản ghi của ngày 04/11/2026 từ máy có đồng hồ lệch tới 120 phút: cần chỉnh lại giờ của máy và kiểm tra giờ đã ghi.",
                $"Một thành viên của Tổ {team} có 2 hoạt động trùng giờ nhau trong ngày 03/11/2026, trùng nhiều nhất 30 phút: cần kiểm tra lại giờ bắt đầu và thời lượng.",
                $"Tổ {team} ghi một hoạt động «Trực tại điểm hỗ trợ» dài 16 giờ 40 phút trong ngày 02/11/2026, thường không quá 12 giờ: cần kiểm tra lại thời lượng.",
                $"Một thành viên của Tổ {team} có tổng cộng 16 giờ 40 phút hoạt động trong ngày 02/11/2026, nhiều hơn 16 giờ: cần kiểm tra lại các thời lượng.",
                "Ngày 05/10/2026 có 2 thành viên cùng ghi hỗ trợ một hộ ở Thôn Đông (2 lượt): cần kiểm tra có ghi trùng không.",
            ],
            json.Items().Select(signal => SoFar().Replace(signal.Text("detail"), "lệch tới 120 phút")));
        Assert.Equal([hoa, an], json.Items().Last().GetProperty("members").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(commune + "-01", json.Items().Last().Text("village"));
        Assert.DoesNotContain("H0123", json.GetRawText(), StringComparison.Ordinal);

        // Of a team what concerns it; the other team's part only for who reaches it.
        var (leader, _) = await app.IssueAsync("leader", other);
        var own = (await app.GetAsync("/api/v1/signals?from=2026-10-01&to=2026-11-20", leader)).Json.Items().Single();
        Assert.Equal($"same-household {other} 2026-10-05: {second}", Summary(own));
        Assert.Equal([an], own.GetProperty("members").EnumerateArray().Select(id => id.GetString()));
        var (_, officers) = await app.GetAsync($"/api/v1/signals?unit={other}&from=2026-10-01&to=2026-11-20");
        Assert.Equal([$"same-household {other} 2026-10-05: {first} {second}"], officers.Items().Select(Summary));

        // What was voided is no signal any more.
        var (_, held) = await app.GetAsync($"/api/v1/visits/{team}/{first}");
        await app.ChangeAsync(HttpMethod.Post, $"visits/{team}/{first}/void", new { reason = "nhầm" }, held.Text("etag"));
        Assert.Empty((await app.GetAsync($"/api/v1/signals?unit={commune}&from=2026-10-01&to=2026-11-20&code=same-household")).Json.Items());
    }

    [Fact]
    public async Task A_month_entered_at_one_sitting_is_told_for_any_day_of_it()
    {
        const string commune = "00577";
        var team = await app.PlantTeamAsync(commune);
        var member = await app.MemberAsync(team);
        await SendMonthAsync(team, member);

        var (_, json) = await app.GetAsync($"/api/v1/signals?unit={team}&from=2026-10-03&to=2026-10-03");
        var signal = json.Items().Single();

        Assert.Equal(("entered-at-once", "2026-10-01", "2026-10-31", 10), (signal.Text("code"), signal.Text("from"), signal.Text("to"), signal.GetProperty("recordCount").GetInt32()));
        Assert.False(signal.TryGetProperty("date", out _));
        Assert.Equal(10, signal.GetProperty("records").GetArrayLength());
        Assert.Equal(
            $"Tổ {team} nhập cả 10 bản ghi của tháng 10/2026 (trong 5 ngày hoạt động) trong vòng 60 phút: cần đối chiếu với hoạt động thực tế.", signal.Text("detail"));
        Assert.Empty((await app.GetAsync($"/api/v1/signals?unit={team}&from=2026-11-01")).Json.Items());
    }

    [Theory]
    [InlineData("00430", 1)]
    [InlineData("00430", 3)]
    [InlineData("01", 4)]
    public async Task Pages_give_every_signal_once_and_in_order(string unit, int limit)
    {
        const string commune = "00430";
        await PlantOddAsync(commune);
        var query = $"/api/v1/signals?unit={unit}&from=2026-10-01&to=2026-11-20";

        var whole = (await app.GetAsync(query + "&limit=500")).Json.Items().Select(Summary).Where(IsOwn).ToArray();
        var seen = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            var (_, page) = await app.GetAsync(query + $"&limit={limit}" + cursor);
            Assert.InRange(page.Items().Count(), 0, limit);
            seen.AddRange(page.Items().Select(Summary));
            Assert.Distinct(seen);
            cursor = page.GetProperty("cursor").GetString() is { } next ? "&cursor=" + next : null;
        }

        Assert.Equal(whole, seen.Where(IsOwn));
        Assert.Equal(
            ["overlap 2026-11-19", "overlap 2026-11-19", "overlap 2026-11-01", "overlap 2026-11-01", "overlap 2026-10-30", "overlap 2026-10-30", "entered-at-once 2026-10-01"],
            whole.Select(one => one.Split(' ')[0] + " " + one.Split(' ')[2].TrimEnd(':')));

        bool IsOwn(string summary) => summary.Contains(commune, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "?unit required")]
    [InlineData("unit=x", "?unit malformed")]
    [InlineData("unit=00565&from=1", "?from malformed")]
    [InlineData("unit=00565&from=2026-10-02&to=2026-10-01", "?to out-of-range")]
    [InlineData("unit=00565&from=2026-07-01&to=2026-10-02", "?to out-of-range")]
    [InlineData("unit=00565&code=odd", "?code unknown-value")]
    [InlineData("unit=00565&limit=0", "?limit out-of-range")]
    [InlineData("unit=00565&limit=501", "?limit out-of-range")]
    [InlineData("unit=00565&limit=many", "?limit type")]
    [InlineData("unit=00565&cursor=abc", "?cursor malformed")]
    [InlineData("unit=00565&cursor=%F0%9F%98%80", "?cursor malformed")]
    public async Task A_query_that_cannot_be_read_is_named(string query, string fault)
    {
        var (status, problem) = await app.GetAsync("/api/v1/signals?" + query);

        Assert.Equal(422, status);
        Assert.Equal([fault], problem.Faults());
    }

    [Theory]
    [InlineData("from=2026-07-01&to=2026-10-01")]
    [InlineData("from=0001-01-01")]
    [InlineData("to=0001-01-05")]
    [InlineData("from=9999-12-31")]
    [InlineData("to=9999-12-31")]
    [InlineData("from=2027-05-01")]
    public async Task Any_days_up_to_a_quarter_can_be_asked_for(string query) =>
        Assert.Equal(200, (await app.GetAsync("/api/v1/signals?unit=00565&" + query)).Status);

    [Fact]
    public async Task A_unit_that_never_was_is_unknown()
    {
        Assert.Equal(404, (await app.GetAsync("/api/v1/signals?unit=00565-T99")).Status);
        Assert.Equal(404, (await app.GetAsync("/api/v1/signals?unit=99999")).Status);
    }

    private static string Summary(JsonElement signal) => signal.Text("code") + " " + signal.Text("team") + " "
        + (signal.TryGetProperty("date", out var date) ? date.GetString() : signal.Text("from"))
        + ":" + string.Concat(signal.GetProperty("records").EnumerateArray().Select(record => " " + record.Text("id")));

    /// <summary>Two members of two teams, each in two places at once on three days, and a month that came in at once.</summary>
    private async Task PlantOddAsync(string commune)
    {
        if ((await app.GetAsync($"/api/v1/teams/{commune}-T01")).Status == 200)
            return;
        foreach (var number in new[] { "01", "02" })
        {
            var team = await app.PlantTeamAsync(commune, number);
            var member = await app.MemberAsync(team);
            foreach (var day in new[] { "2026-10-30", "2026-11-01", "2026-11-19" })
            {
                await SendAsync("visits", RecordCalls.Visit(team, member).With("date", day).With("household", null));
                await SendAsync("shifts", RecordCalls.Shift(team, member).With("date", day));
            }

            if (number == "01")
                await SendMonthAsync(team, member);
        }
    }

    private Task<(int Status, JsonElement Json)> SendMonthAsync(string team, string member) => app.SendAsync("visits", new JsonArray(
    [
        .. Enumerable.Range(0, 10).Select(number => RecordCalls.Visit(team, member)
            .With("date", "2026-10-" + ((number % 5) + 1).ToString("D2", CultureInfo.InvariantCulture))
            .With("start", number < 5 ? "08:00" : "14:00").With("household", null)),
    ]));

    private async Task<string> SendAsync(string kind, JsonObject record, string? sentAt = null)
    {
        var (status, json) = await app.SendAsync(kind, record, sentAt: sentAt);
        Assert.True(status == 201, json.GetRawText());
        return json.Text("id");
    }

    /// <summary>The clock of the tests runs on.</summary>
    [GeneratedRegex("lệch tới 1[0-9]{2} phút", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SoFar();
}
