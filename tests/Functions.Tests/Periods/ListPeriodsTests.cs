using System.Text.Json.Nodes;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Periods;

public class ListPeriodsTests(TestApp app)
{
    private static readonly string[] ThisYear =
        ["2026-Q1 2026-04-15 closed", "2026-Q2 2026-07-15 closed", "2026-Q3 2026-10-15 closed", "2026-Q4 2027-01-15 running"];

    [Fact]
    public async Task A_year_has_four_quarters_with_their_days()
    {
        var (_, list) = await app.GetAsync("/api/v1/periods?unit=02761&year=2026");

        Assert.Equal(
            ["2026-Q1 2026-01-01 2026-03-31", "2026-Q2 2026-04-01 2026-06-30", "2026-Q3 2026-07-01 2026-09-30", "2026-Q4 2026-10-01 2026-12-31"],
            list.Items().Select(item => $"{item.Text("period")} {item.Text("from")} {item.Text("to")}"));
        Assert.Equal(ThisYear, await app.PeriodsAsync("?unit=02761"));
    }

    [Fact]
    public async Task The_unit_is_the_keys_own_when_none_is_named_and_a_team_has_its_communes_periods()
    {
        var team = await app.PlantTeamAsync("02761");
        await app.ReopenAsync("02761", "2025-Q4");
        foreach (var (role, unit) in new[] { ("collector", team), ("leader", team), ("officer", "02761"), ("viewer", team), ("viewer", "02761") })
            Assert.EndsWith(" reopened", (await app.PeriodsAsync("?year=2025", (await app.IssueAsync(role, unit)).Secret))[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provinces_period_closes_with_the_last_of_its_communes()
    {
        var provincial = (await app.IssueAsync("provincial", "11")).Secret;
        var communes = (await app.GetAsync("/api/v1/units?parent=11")).Json.Items().Select(unit => unit.Text("code")).ToArray();
        Assert.Equal(ThisYear, await app.PeriodsAsync("", provincial));
        await PutPlanAsync(communes[0]);
        await app.ReopenAsync(communes[1], "2026-Q2");
        await app.ReopenAsync(communes[1], "2026-Q3");

        Assert.Equal(
            ["2026-Q1 2026-05-30 closed", "2026-Q2 2026-08-29 reopened", "2026-Q3 2026-11-29 open", "2026-Q4 2027-03-01 running"],
            await app.PeriodsAsync("?unit=11", provincial));
        Assert.Equal("2026-Q3 2026-10-15 closed", (await app.PeriodsAsync("?unit=" + communes[2], provincial))[2]);
        Assert.DoesNotContain((await app.GetAsync("/api/v1/periods?unit=11")).Json.Items(), item => item.TryGetProperty("reopening", out _));
    }

    [Theory]
    [InlineData("", 422, "?unit required")]
    [InlineData("?unit=xa&year=hai", 422, "?unit malformed", "?year type")]
    [InlineData("?unit=15&year=1999", 422, "?year out-of-range")]
    [InlineData("?unit=15&year=2200", 422, "?year out-of-range")]
    public async Task Every_fault_of_the_query_is_told(string query, int status, params string[] faults)
    {
        var (got, problem) = await app.GetAsync("/api/v1/periods" + query);

        Assert.Equal(status, got);
        Assert.Equal(faults, problem.Faults());
    }

    [Theory]
    [InlineData("99")]
    [InlineData("99999")]
    [InlineData("02761-T77")]
    public async Task An_unknown_unit_has_no_periods(string unit) =>
        Assert.Equal("unknown-unit", (await app.GetAsync("/api/v1/periods?unit=" + unit)).Json.Text("code"));

    /// <summary>A plan that leaves 60 days after each quarter.</summary>
    private async Task PutPlanAsync(string commune)
    {
        var plan = JsonNode.Parse(
            """
            { "id": "dong-muon-2026", "title": "Kế hoạch đóng muộn", "unit": "", "from": "2026-01-01", "to": "2026-12-31",
              "source": { "number": "6/KH-UBND", "issuedOn": "2025-12-25", "issuer": "UBND xã", "basis": [] },
              "calendar": "civil", "closingDays": 60, "teams": { "village": null, "commune": null }, "targets": [], "reports": [] }
            """)!;
        plan["unit"] = commune;
        var (status, answer) = await app.CallAsync(HttpMethod.Put, "/api/v1/plans/dong-muon-2026", body: plan);
        Assert.True(status is 200 or 201, answer.GetRawText());
    }
}
