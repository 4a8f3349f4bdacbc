using System.Text.Json;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Periods;

public class ReopeningTests(TestApp app)
{
    private const string Closed = "409 period-closed";

    [Fact]
    public async Task Every_refusal_is_lifted_for_that_commune_until_it_is_closed_again()
    {
        const string Commune = "02647";
        var team = await app.PlantTeamAsync(Commune, establishedOn: "2026-05-04");
        await app.PlantTeamAsync(Commune, "02", "2026-05-04");
        var (changed, moved, dismissed) = (await JoinAsync(team), await JoinAsync(team), await JoinAsync(team));
        (HttpMethod Method, string Path, object Body)[] writes =
        [
            (HttpMethod.Put, $"communes/{Commune}/statistics/2026-05", new { dossiers = new { total = 5, online = 1 } }),
            (HttpMethod.Put, $"villages/{Commune}-01", new { name = "Thôn Đông", kind = "thon", from = "2026-04-10" }),
            (HttpMethod.Put, "teams/" + team, new { level = "village", village = Commune + "-01", name = "Tổ", establishedOn = "2026-05-03" }),
            (HttpMethod.Put, $"members/{team}/{changed}", new { role = "deputy", from = "2026-06-01" }),
            (HttpMethod.Post, $"members/{team}/{moved}/move", new { on = "2026-06-10", to = Commune + "-T02" }),
            (HttpMethod.Post, $"members/{team}/{dismissed}/dismiss", new { on = "2026-06-15" }),
        ];
        var before = await SendAsync(writes);
        var (status, period) = await app.ReopenAsync(Commune, "2026-Q2");
        var reopened = await SendAsync(writes);
        var elsewhere = await app.PutStatisticsAsync("02671", "2026-05", 5);
        var (again, closed) = await app.CloseAsync(Commune, "2026-Q2");
        writes[0].Body = new { dossiers = new { total = 6, online = 1 } };

        Assert.All(before, answer => Assert.Equal(Closed, answer));
        Assert.Equal((200, "reopened"), (status, period.Text("state")));
        Assert.Equal(["201", "200", "200", "200", "200", "200"], reopened);
        Assert.Equal((409, "period-closed"), (elsewhere.Status, elsewhere.Json.Text("code")));
        Assert.Equal((200, "closed", false), (again, closed.Text("state"), closed.TryGetProperty("reopening", out _)));
        Assert.Equal(Closed, (await SendAsync(writes[..1])).Single());
    }

    [Fact]
    public async Task Other_quarters_stay_closed()
    {
        await app.ReopenAsync("02680", "2026-Q2");

        var answers = new List<int>();
        foreach (var month in (string[])["2026-03", "2026-04", "2026-06", "2026-07"])
            answers.Add((await app.PutStatisticsAsync("02680", month, 5)).Status);

        Assert.Equal([409, 201, 201, 409], answers);
    }

    [Theory]
    [InlineData("2026-12-10T23:59:00+07:00", 201, "reopened")]
    [InlineData("2026-12-11T00:00:00+07:00", 409, "closed")]
    public async Task It_holds_through_the_end_of_the_day_until(string clock, int status, string state)
    {
        var commune = status == 201 ? "02683" : "02686";
        await app.ReopenAsync(commune, "2026-Q3");
        await using var later = await OwnApp.StartAsync(app.Storage, "--Tcns:Clock", clock);
        using var written = await later.SendAsync(
            HttpMethod.Put, $"/api/v1/communes/{commune}/statistics/2026-09", TestApp.SystemKey, new { ocop = new { products = 1, online = 1 } });
        using var periods = await later.SendAsync(HttpMethod.Get, "/api/v1/periods?unit=" + commune, TestApp.SystemKey);
        using var list = await TestApp.ReadAsync(periods);

        Assert.Equal((status, state), ((int)written.StatusCode, list.RootElement.Items().ElementAt(2).Text("state")));
    }

    [Fact]
    public async Task Reopening_again_changes_day_and_reason()
    {
        var (_, first) = await app.ReopenAsync("02695", "2026-Q1");
        var (_, same) = await app.ReopenAsync("02695", "2026-Q1");
        var (status, later) = await app.ReopenAsync("02695", "2026-Q1", "2026-11-20", "Chỉ còn hôm nay");
        var (_, list) = await app.GetAsync("/api/v1/periods?unit=02695");
        var shown = list.Items().First().GetProperty("reopening");

        Assert.Equal(first.GetRawText(), same.GetRawText());
        Assert.Equal(200, status);
        Assert.Equal(("2026-11-20", "Chỉ còn hôm nay"), (shown.Text("until"), shown.Text("reason")));
        Assert.Equal(later.GetProperty("reopening").GetRawText(), shown.GetRawText());
        Assert.NotEqual(first.GetProperty("reopening").Text("etag"), shown.Text("etag"));
    }

    [Fact]
    public async Task What_was_closed_again_can_be_reopened_again()
    {
        await app.ReopenAsync("02701", "2026-Q3");
        await app.CloseAsync("02701", "2026-Q3");

        Assert.Equal("closed", (await app.CloseAsync("02701", "2026-Q3")).Json.Text("state"));
        Assert.Equal("reopened", (await app.ReopenAsync("02701", "2026-Q3")).Json.Text("state"));
        Assert.Equal(201, (await app.PutStatisticsAsync("02701", "2026-09", 5)).Status);
    }

    [Fact]
    public async Task Who_reopened_and_closed_and_why_stands_in_the_communes_log()
    {
        const string Commune = "02707";
        var (key, id) = await app.IssueAsync("provincial", "15");
        var team = await app.PlantTeamAsync(Commune);
        await app.JoinAsync(team, name: "Giàng A Lử");
        await app.ReopenAsync(Commune, "2026-Q1", reason: "Theo văn bản 12/SKHCN", key: key);
        await app.CloseAsync(Commune, "2026-Q1", key);
        await app.CloseAsync(Commune, "2026-Q1", key);
        await app.ReopenAsync(Commune, "2026-Q2", reason: "Ông Giàng A Lử báo thiếu", key: key);
        var (_, log) = await app.GetAsync($"/api/v1/people/{Commune}/audit");

        Assert.Equal(
            ["period.reopen 2026-Q2 2026-12-10", "period.close 2026-Q1 2026-12-10 Theo văn bản 12/SKHCN", "period.reopen 2026-Q1 2026-12-10 Theo văn bản 12/SKHCN"],
            log.Items().Where(entry => entry.Text("by") == id).Select(entry => $"{entry.Text("action")} {entry.Text("subject")} {entry.Text("detail")}"));
    }

    private async Task<string> JoinAsync(string team) => await app.MemberAsync(team, joinedOn: "2026-05-05");

    /// <summary>What became of each: the status, and the problem's code where it is one.</summary>
    private async Task<IReadOnlyList<string>> SendAsync(IEnumerable<(HttpMethod Method, string Path, object Body)> writes)
    {
        var answers = new List<string>();
        foreach (var (method, path, body) in writes)
        {
            var (status, json) = await app.CallAsync(method, "/api/v1/" + path, body: body);
            answers.Add(json.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String && status >= 400 ? $"{status} {code}" : $"{status}");
        }

        return answers;
    }
}
