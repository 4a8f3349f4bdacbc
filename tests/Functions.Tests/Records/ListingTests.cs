using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Records;

public class ListingTests(TestApp app)
{
    private const string Commune = "01084";

    [Fact]
    public async Task A_communes_records_come_newest_first_and_page_by_page_while_others_are_written()
    {
        var teams = await Task.WhenAll(Enumerable.Range(1, 4).Select(number => PlantAsync(number.ToString("D2", CultureInfo.InvariantCulture))));
        var sent = new List<JsonObject>();
        for (var day = 1; day <= 15; day++)
            sent.AddRange(teams.Select(one => RecordCalls.Visit(one.Team, one.Member).With("date", $"2026-10-{day:D2}")));
        await app.SendAsync("visits", new JsonArray([.. sent.Select(one => one.DeepClone())]));

        var seen = new List<JsonElement>();
        for (var cursor = ""; cursor is not null;)
        {
            var (_, page) = await app.GetAsync($"/api/v1/visits?unit={Commune}&limit=7&from=2026-10-01&to=2026-10-15{cursor}");
            seen.AddRange(page.Items());
            Assert.InRange(page.Items().Count(), 0, 7);
            cursor = page.GetProperty("cursor").GetString() is { } next ? "&cursor=" + next : null;
            await app.SendAsync("visits", RecordCalls.Visit(teams[0].Team, teams[0].Member).With("date", "2026-10-15"));
        }

        var known = sent.Select(one => (string)one["id"]!).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(known.Order(StringComparer.Ordinal), seen.Select(one => one.Text("id")).Where(known.Contains).Order(StringComparer.Ordinal));
        Assert.Equal(seen.Select(one => one.Text("date")).OrderDescending(StringComparer.Ordinal), seen.Select(one => one.Text("date")));
    }

    [Fact]
    public async Task Days_kinds_and_units_narrow_a_list()
    {
        var (team, member) = await PlantAsync("05");
        var (other, otherMember) = await PlantAsync("06");
        foreach (var day in new[] { "2026-10-01", "2026-10-02", "2026-10-03" })
            await app.SendAsync("shifts", RecordCalls.Shift(team, member).With("date", day));
        await app.SendAsync("shifts", RecordCalls.Shift(other, otherMember));
        await app.SendAsync("visits", RecordCalls.Visit(team, member));

        Assert.Equal(["2026-10-02"], await DaysAsync($"shifts?unit={team}&from=2026-10-02&to=2026-10-02"));
        Assert.Equal(["2026-10-03", "2026-10-02"], await DaysAsync($"shifts?unit={team}&from=2026-10-02"));
        Assert.Equal(["2026-10-02", "2026-10-01"], await DaysAsync($"shifts?unit={team}&to=2026-10-02"));
        var key = (await app.IssueAsync("collector", team)).Secret;
        Assert.Equal(3, (await app.GetAsync("/api/v1/shifts", key)).Json.Items().Count());
        Assert.Equal(403, (await app.GetAsync("/api/v1/shifts?unit=" + other, key)).Status);
        var province = (await app.IssueAsync("provincial", "08")).Secret;
        Assert.Superset(new HashSet<string> { team, other }, (await app.GetAsync("/api/v1/shifts", province)).Json.Items().Select(one => one.Text("team")).ToHashSet());
    }

    [Theory]
    [InlineData("unit=x", "?unit malformed")]
    [InlineData("", "?unit required")]
    [InlineData("unit=01084&from=1", "?from malformed")]
    [InlineData("unit=01084&from=2026-10-02&to=2026-10-01", "?to out-of-range")]
    [InlineData("unit=01084&status=gone", "?status unknown-value")]
    [InlineData("unit=01084&limit=0", "?limit out-of-range")]
    [InlineData("unit=01084&limit=501", "?limit out-of-range")]
    [InlineData("unit=01084&limit=many", "?limit type")]
    [InlineData("unit=01084&cursor=abc", "?cursor malformed")]
    [InlineData("unit=01084&cursor=%F0%9F%98%80", "?cursor malformed")]
    public async Task A_query_that_cannot_be_read_is_named(string query, string fault)
    {
        var (status, problem) = await app.GetAsync("/api/v1/visits?" + query);

        Assert.Equal(422, status);
        Assert.Equal([fault], problem.Faults());
    }

    [Fact]
    public async Task A_unit_that_never_was_is_unknown()
    {
        Assert.Equal(404, (await app.GetAsync("/api/v1/visits?unit=01084-T99")).Status);
        Assert.Equal(404, (await app.GetAsync("/api/v1/visits?unit=99999")).Status);
    }

    private async Task<(string Team, string Member)> PlantAsync(string number)
    {
        var team = await app.PlantTeamAsync(Commune, number);
        return (team, await app.MemberAsync(team, "collaborator"));
    }

    private async Task<IEnumerable<string>> DaysAsync(string query) => (await app.GetAsync("/api/v1/" + query)).Json.Items().Select(one => one.Text("date"));
}
