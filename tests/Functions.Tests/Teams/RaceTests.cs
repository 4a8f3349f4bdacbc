using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Teams;

/// <summary>Two officers at once, in two processes' worth of stores.</summary>
public class RaceTests(TestApp app)
{
    [Fact]
    public async Task Of_two_who_take_the_last_free_place_one_is_told_that_the_team_is_full()
    {
        var team = await app.PlantTeamAsync("02608");
        for (var i = 0; i < 4; i++)
            await app.MemberAsync(team);
        await using var other = await OwnApp.StartAsync(app.Storage, "--Tcns:Clock", TestApp.Clock);
        var answers = await Task.WhenAll(app.JoinAsync(team), JoinAsync(other, team, "member"));

        Assert.Equal([201, 422], answers.Select(answer => answer.Status).Order());
        var full = answers.Single(answer => answer.Status == 422).Json;
        Assert.Equal(("team-full", "tuyen-quang-2025", "/teams/village/max"), (full.Text("code"), full.Text("plan"), full.Text("rule")));
        Assert.Contains("tối đa 5 thành viên", full.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_leaders_one_is_refused()
    {
        var team = await app.PlantTeamAsync("02611");
        await using var other = await OwnApp.StartAsync(app.Storage, "--Tcns:Clock", TestApp.Clock);
        var answers = await Task.WhenAll(app.JoinAsync(team, "leader"), JoinAsync(other, team, "leader"));

        Assert.Equal([201, 409], answers.Select(answer => answer.Status).Order());
        Assert.Equal("leader-exists", answers.Single(answer => answer.Status == 409).Json.Text("code"));
    }

    [Fact]
    public async Task Of_twenty_who_join_at_once_five_get_in()
    {
        var team = await app.PlantTeamAsync("02620");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.JoinAsync(team)));

        Assert.Equal(5, answers.Count(answer => answer.Status == 201));
        Assert.All(answers.Where(answer => answer.Status != 201), answer => Assert.Equal("team-full", answer.Json.Text("code")));
    }

    [Fact]
    public async Task Of_two_teams_for_one_village_one_is_refused()
    {
        await app.PutVillageAsync("02623-01");
        var answers = await Task.WhenAll(app.PutTeamAsync("02623-T01", "02623-01"), app.PutTeamAsync("02623-T02", "02623-01"));

        Assert.Equal([201, 409], answers.Select(answer => answer.Status).Order());
    }

    private static async Task<(int Status, System.Text.Json.JsonElement Json)> JoinAsync(OwnApp other, string team, string role)
    {
        using var answer = await other.SendAsync(
            HttpMethod.Post, $"/api/v1/teams/{team}/members", TestApp.SystemKey, new { name = "Trần Văn Bình", role, joinedOn = "2026-01-05" });
        using var json = await TestApp.ReadAsync(answer);
        return ((int)answer.StatusCode, json.RootElement.Clone());
    }
}
