using System.Text.Json;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Rollups;

namespace Tcns.Functions.Tests.Reports;

/// <summary>Reports, as those meet them who owe, take and read them.</summary>
public class ReportTests(Stores stores)
{
    private const string Team = RollupWorld.Team;
    private const string Commune = RollupWorld.Commune;
    private static readonly object Texts = new { difficulties = "Ít điện thoại", proposals = "Thêm tờ rơi", nextPeriod = "Đến từng hộ" };

    [Fact]
    public async Task A_report_is_submitted_returned_submitted_again_and_accepted_and_each_version_is_kept()
    {
        await using var world = await PlantAsync("2026-11-20T08:00:00+07:00");
        var (leader, officer) = (await world.KeyAsync("leader", Team), await world.KeyAsync("officer", Commune));
        var due = await world.GetAsync($"reports/{Team}/2026-11", leader);
        var first = await SubmitAsync(world, Team, "2026-11", Texts, leader);
        var again = await SubmitAsync(world, Team, "2026-11", Texts, leader);
        var corrected = await SubmitAsync(world, Team, "2026-11", new { difficulties = "Không" }, leader);
        await world.WakeAsync("2026-12-03T08:00:00+07:00");
        var returned = await world.SendAsync(HttpMethod.Post, $"reports/{Team}/2026-11/return", new { reason = "Thiếu đề xuất" }, officer);
        var twice = await world.SendAsync(HttpMethod.Post, $"reports/{Team}/2026-11/return", new { reason = "Thiếu đề xuất" }, officer);
        await world.SendAsync(HttpMethod.Post, $"reports/{Team}/2026-11/accept", key: officer, status: 409);
        var resubmitted = await SubmitAsync(world, Team, "2026-11", Texts, leader);
        var accepted = await world.SendAsync(HttpMethod.Post, $"reports/{Team}/2026-11/accept", key: officer);
        await world.SendAsync(HttpMethod.Post, $"reports/{Team}/2026-11/submit", new { difficulties = "Khác" }, leader, status: 409);
        var same = await SubmitAsync(world, Team, "2026-11", Texts, leader);
        var second = await world.GetAsync($"reports/{Team}/2026-11?version=2", officer);

        Assert.Equal("due open 0 0 2026-11-29 2026-11-29 2027-01-15", Short(due));
        Assert.Equal("submitted  1 0 2026-11-29 2026-11-20 2027-01-15", Short(first));
        Assert.Equal(first.GetProperty("etag").GetString(), again.GetProperty("etag").GetString());
        Assert.Equal("submitted  2 0 2026-11-29 2026-11-20 2027-01-15", Short(corrected));
        Assert.Equal("returned  2 0 2026-11-29 2026-11-20 2027-01-15", Short(returned));
        Assert.Equal(returned.GetProperty("etag").GetString(), twice.GetProperty("etag").GetString());
        Assert.Equal("submitted  3 0 2026-11-29 2026-11-30 2027-01-15", Short(resubmitted));
        Assert.Equal("accepted  3 0 2026-11-29 2026-11-30 2027-01-15", Short(accepted));
        Assert.Equal(accepted.GetProperty("etag").GetString(), same.GetProperty("etag").GetString());
        Assert.Equal("2026-11-20", resubmitted.GetProperty("submittedOn").GetString());
        Assert.Equal(
            ["1 2026-11-20 ", "2 2026-11-20 returned Thiếu đề xuất", "3 2026-12-03 accepted"],
            accepted.GetProperty("versions").EnumerateArray().Select(version =>
                $"{version.GetProperty("version")} {version.GetProperty("submittedOn")} {version.GetProperty("decision")} {version.GetProperty("reason")}".TrimEnd() + (version.GetProperty("decision").ValueKind is JsonValueKind.Null ? " " : "")));
        Assert.Equal(["report-accepted 3", "report-returned 2"], await ToldAsync(world, Team));
        Assert.Equal(["report-submitted 1", "report-submitted 2", "report-submitted 3"], await ToldAsync(world, Commune));
        Assert.Equal(("Không", 2), (second.GetProperty("difficulties").GetString(), second.GetProperty("shown").GetInt32()));
        Assert.Equal("Đến từng hộ", accepted.GetProperty("nextPeriod").GetString());
    }

    [Fact]
    public async Task Both_sides_of_the_deadlines_midnight_in_Vietnam_and_who_is_late_by_how_much()
    {
        await using var world = await PlantAsync("2026-11-29T23:59:00+07:00");
        await SubmitAsync(world, Team, "2026-11", Texts);
        await world.WakeAsync("2026-11-30T00:00:30+07:00");
        await SubmitAsync(world, Commune + "-T02", "2026-11", Texts);
        await world.WakeAsync("2026-12-24T23:59:00+07:00");

        Assert.Equal(["11113-T02 2026-11 late 1"], await ListAsync(world, $"unit={Commune}&period=2026-11&status=late"));
        Assert.Equal(["11113-T01 2026-11 submitted 0"], await ListAsync(world, $"unit={Commune}&period=2026-11&status=submitted"));
        Assert.Equal(["11113-T01 2026-10 overdue 56", "11113-T02 2026-10 overdue 56"], await ListAsync(world, $"unit={Commune}&period=2026-10"));
        Assert.Equal(["11113 2026-Q4 due 0"], await ListAsync(world, $"unit={Commune}&period=2026-Q4"));
        await world.WakeAsync("2026-12-25T00:00:30+07:00");
        Assert.Equal(["11113 2026-Q4 overdue 1"], await ListAsync(world, $"unit={Commune}&period=2026-Q4&of=communes"));
    }

    [Fact]
    public async Task Lists_go_on_page_by_page_and_a_province_gathers_what_its_communes_reported()
    {
        await using var world = await PlantAsync("2027-01-04T08:00:00+07:00");
        await SubmitAsync(world, Commune, "2026-Q4", Texts, await world.KeyAsync("officer", Commune));
        var seen = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await world.GetAsync($"reports?unit=31&limit=7{(cursor.Length > 0 ? "&cursor=" + cursor : "")}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(Line));
            cursor = page.GetProperty("cursor").GetString();
        }

        var whole = await ListAsync(world, "unit=31&limit=500");
        var province = await world.GetAsync("reports/31/2026-Q4");
        var decided = await world.SendAsync(HttpMethod.Post, $"reports/{Commune}/2026-Q4/accept", key: await world.KeyAsync("provincial", "31"));

        Assert.Equal(whole, seen);
        Assert.Equal(whole.Length, whole.Distinct().Count());
        Assert.Equal(JsonValueKind.Null, province.GetProperty("status").ValueKind);
        Assert.Equal("Thành phố Hải Phòng", province.GetProperty("name").GetString());
        var part = Assert.Single(province.GetProperty("parts").EnumerateArray());
        Assert.Equal("11113 2026-Q4 late 11 Ít điện thoại", $"{Line(part)} {part.GetProperty("difficulties")}");
        Assert.Equal("accepted", decided.GetProperty("status").GetString());

        // The commune's own gathers those of its teams in its quarter.
        Assert.Equal(
            ["11113-T01 2026-10", "11113-T01 2026-11", "11113-T01 2026-12", "11113-T02 2026-10", "11113-T02 2026-11", "11113-T02 2026-12"],
            decided.GetProperty("parts").EnumerateArray().Select(one => $"{one.GetProperty("unit")} {one.GetProperty("period")}"));
    }

    [Fact]
    public async Task The_figures_are_those_of_the_publication_with_targets_and_the_change_since_the_period_before()
    {
        await using var world = await PlantAsync("2026-11-20T08:00:00+07:00");
        await world.VisitAsync("2026-10-05", "H1", people: 2);
        await world.VisitAsync("2026-11-05", "H1", people: 5);
        await world.PostAsync("feedback", FeedbackOf("2026-11-06", "difficulty", "vneid"));
        await world.PostAsync("feedback", FeedbackOf("2026-11-07", "proposal", "vneid"));
        await world.PostAsync("feedback", FeedbackOf("2026-10-30", "complaint", "vneid"));
        var version = await world.RollAsync();
        var kept = await SubmitAsync(world, Team, "2026-11", Texts);
        await world.VisitAsync("2026-11-06", "H2", people: 7);
        await world.RollAsync();
        var later = await world.GetAsync($"reports/{Team}/2026-11");
        var api = await world.GetAsync($"indicators?unit={Team}&period=2026-11");

        var figures = kept.GetProperty("figures");
        Assert.Equal((version, "2026-11-20"), (figures.GetProperty("version").GetString(), figures.GetProperty("asOf").GetString()));
        var people = Figure(kept, "supports-per-team");
        Assert.Equal((5, 2, 3), (people.GetProperty("indicator").GetProperty("value").GetInt32(), people.GetProperty("before").GetInt32(), people.GetProperty("change").GetInt32()));
        Assert.Equal(figures.ToString(), later.GetProperty("figures").ToString());
        Assert.Equal(12, RollupWorld.Line(api, "supports-per-team").GetProperty("value").GetInt32());
        var topic = Assert.Single(kept.GetProperty("feedback").EnumerateArray());
        Assert.Equal("vneid 1 1 0 2", Join(topic, "topic", "difficulties", "proposals", "complaints", "open"));
    }

    [Fact]
    public async Task What_was_submitted_in_time_counts_in_the_share_of_reports_and_stands_in_the_feed()
    {
        await using var world = await PlantAsync("2026-11-20T08:00:00+07:00");
        await world.RollAsync();
        await SubmitAsync(world, Team, "2026-11", Texts);
        var waiting = await world.GetAsync($"indicators?unit={Commune}&period=2026-11");
        await world.RollAsync();
        await world.WakeAsync("2026-12-01T08:00:00+07:00");
        await world.RollAsync();

        Assert.False(waiting.GetProperty("complete").GetBoolean());
        Assert.Equal("1/1 = 100", await world.SeeAsync("reports-on-time", Team, "2026-11"));
        Assert.Equal("1/2 = 50", await world.SeeAsync("reports-on-time", Commune, "2026-11"));
        var rows = await PublishedReports.RowsAsync(world, await world.GetAsync("feed?province=31"), "2026-Q4");
        Assert.Equal("11113-T01,team,11113,2026-11,civil,month,2026-11-01,2026-11-30,2026-Q4,2026-11-29,2026-11-20,submitted,true,\"Đã nộp, chờ duyệt\"", Assert.Single(rows, row => row.StartsWith("11113-T01,team,11113,2026-11,", StringComparison.Ordinal)));
        await world.SendAsync(HttpMethod.Post, $"reports/{Team}/2026-11/accept");
        await world.RollAsync();
        rows = await PublishedReports.RowsAsync(world, await world.GetAsync("feed?province=31"), "2026-Q4");
        Assert.EndsWith(",2026-11-20,accepted,true,Đã duyệt", Assert.Single(rows, row => row.StartsWith("11113-T01,team,11113,2026-11,", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_somebody_asks_for_is_owed_by_its_own_day_or_sooner_than_the_plan_says()
    {
        await using var world = await PlantAsync("2026-11-20T08:00:00+07:00");
        var officer = await world.KeyAsync("officer", Commune);
        await world.GetAsync($"reports/{Team}/2026", officer, status: 404);
        var asked = await world.SendAsync(HttpMethod.Post, $"reports/{Team}/2026/request", new { dueOn = "2026-12-05", reason = "Sơ kết" }, officer, status: 201);
        var sooner = await world.SendAsync(HttpMethod.Post, $"reports/{Team}/2026-11/request", new { dueOn = "2026-11-25" }, officer);
        var later = await world.SendAsync(HttpMethod.Post, $"reports/{Team}/2026-10/request", new { dueOn = "2026-12-25" }, officer);
        await world.SendAsync(HttpMethod.Post, $"reports/{Team}/2026-11/request", new { dueOn = "2026-11-19" }, officer, status: 422);
        await world.RunTimerAsync<Functions.Reports.ReportCalendarFunction>();
        await SubmitAsync(world, Team, "2026", Texts);
        await world.SendAsync(HttpMethod.Post, $"reports/{Team}/2026/request", new { dueOn = "2026-12-20" }, officer, status: 409);

        Assert.Equal("due open 0 0 2026-12-05", Short(asked)[..23]);
        Assert.Equal("Sơ kết", asked.GetProperty("requested")[0].GetProperty("reason").GetString());
        Assert.Equal("2026-11-25", sooner.GetProperty("dueOn").GetString());
        Assert.Equal("2026-10-29", later.GetProperty("dueOn").GetString());
        Assert.Equal(["11113-T01 2026 submitted 0"], await ListAsync(world, $"unit={Team}&period=2026"));
    }

    private async Task<RollupWorld> PlantAsync(string clock)
    {
        var world = await RollupWorld.PlantAsync(stores, clock);
        await ReportPlan.PutAsync(world, "tan-ky-2026", Commune, 200, "2026-12-31", ReportPlan.Row("commune", "quarter", 25), ReportPlan.Row("team", "month", 30));
        return world;
    }

    private static System.Text.Json.Nodes.JsonObject FeedbackOf(string date, string kind, string topic) => new()
    {
        ["id"] = Guid.NewGuid().ToString(), ["team"] = Team, ["date"] = date, ["kind"] = kind, ["topics"] = new System.Text.Json.Nodes.JsonArray(topic), ["text"] = "Khó đăng nhập",
    };

    private static Task<JsonElement> SubmitAsync(RollupWorld world, string unit, string period, object texts, string? key = null) =>
        world.SendAsync(HttpMethod.Post, $"reports/{unit}/{period}/submit", texts, key);

    private static async Task<string[]> ToldAsync(RollupWorld world, string unit) => [.. (await world.GetAsync("notices?unit=" + unit)).GetProperty("items").EnumerateArray()
        .Select(notice => Join(notice, "kind", "turn")).Order(StringComparer.Ordinal)];

    private static async Task<string[]> ListAsync(RollupWorld world, string query) =>
        [.. (await world.GetAsync("reports?" + query)).GetProperty("items").EnumerateArray().Select(Line)];

    private static string Line(JsonElement report) => Join(report, "unit", "period", "status", "daysLate");

    private static string Short(JsonElement report) => Join(report, "status", "stage", "version", "daysLate", "dueOn", "cutOff", "locksOn");

    private static string Join(JsonElement of, params IEnumerable<string> names) => string.Join(' ', names.Select(name => of.GetProperty(name).ToString()));

    private static JsonElement Figure(JsonElement report, string indicator) => report.GetProperty("figures").GetProperty("plans")[0].GetProperty("figures").EnumerateArray()
        .Single(line => line.GetProperty("indicator").GetProperty("id").GetString() == indicator);
}
