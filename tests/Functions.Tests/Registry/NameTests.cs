namespace Tcns.Functions.Tests.Registry;

public class NameTests(TestApp app)
{
    private const string Commune = "01021";

    [Theory]
    [InlineData("- . -", "no-letter", "no-letter")]
    [InlineData("Tổ \u202eĐông", "hidden-sign", "hidden-sign")]
    [InlineData("12", null, "no-letter")]
    public async Task Villages_teams_members_and_plans_have_names_that_people_can_read(string name, string? ofVillage, string code)
    {
        var team = await app.PlantTeamAsync(Commune);
        var (_, joined) = await app.JoinAsync(team);
        var (_, plan) = await app.GetAsync("/api/v1/plans/tan-ky-2026");
        var other = System.Text.Json.Nodes.JsonNode.Parse(plan.GetRawText())!;
        other["title"] = name;

        var (_, village) = await app.PutVillageAsync(Commune + "-01", name);
        var (_, changed) = await app.CallAsync(
            HttpMethod.Put, "/api/v1/teams/" + team, body: new { level = "village", village = Commune + "-01", name, establishedOn = "2025-07-16" });
        var (_, member) = await app.JoinAsync(team, name: name);
        var (_, corrected) = await app.CallAsync(HttpMethod.Put, $"/api/v1/members/{team}/{joined.Text("id")}", body: new { from = "2026-11-20", name });
        var (_, titled) = await app.CallAsync(HttpMethod.Put, "/api/v1/plans/tan-ky-2026", body: other);

        Assert.Equal(ofVillage is null ? [] : ["/name " + ofVillage], village.TryGetProperty("errors", out _) ? village.Faults() : []);
        Assert.All([changed, member, corrected], problem => Assert.Equal(["/name " + code], problem.Faults()));
        Assert.Contains("/title " + code, titled.Faults());
    }
}
