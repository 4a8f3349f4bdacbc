using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Members;

public class LeavingTests(TestApp app)
{
    [Theory]
    [InlineData("leave", "left")]
    [InlineData("dismiss", "dismissed")]
    public async Task By_the_commune_a_member_leaves_at_once_on_the_first_day_out(string verb, string ends)
    {
        var team = await app.PlantTeamAsync("01246", verb == "leave" ? "01" : "02");
        var id = await app.MemberAsync(team);
        var (status, json) = await app.DecideAsync(team, id, verb, new { on = "2026-11-10", decidedBy = "Chủ tịch UBND xã", decision = "7/QĐ-UBND" });

        Assert.Equal((200, ends, "2026-11-10"), (status, json.Text("status"), json.Text("leftOn")));
        Assert.Contains(id, await IdsAsync(team, "2026-11-09"));
        Assert.DoesNotContain(id, await IdsAsync(team, "2026-11-10"));
    }

    [Fact]
    public async Task A_leaving_that_the_leader_proposes_waits_for_the_commune()
    {
        var team = await app.PlantTeamAsync("01255");
        var leader = (await app.IssueAsync("leader", team)).Secret;
        var id = await app.MemberAsync(team);
        var (_, proposed) = await app.DecideAsync(team, id, "leave", new { on = "2026-11-10", reason = "Chuyển nơi ở" }, leader);

        Assert.Equal(("active", "2026-11-10"), (proposed.Text("status"), proposed.GetProperty("leaveProposed").Text("on")));
        Assert.Contains(id, await IdsAsync(team, "2026-11-15"));
        Assert.Equal("left", (await app.DecideAsync(team, id, "approve", new { on = "2026-11-12" })).Json.Text("status"));
        Assert.Contains(id, await IdsAsync(team, "2026-11-09"));
        Assert.DoesNotContain(id, await IdsAsync(team, "2026-11-10"));
    }

    [Fact]
    public async Task A_refused_leaving_leaves_the_member_where_they_were()
    {
        var team = await app.PlantTeamAsync("01261");
        var leader = (await app.IssueAsync("leader", team)).Secret;
        var id = await app.MemberAsync(team);
        await app.DecideAsync(team, id, "leave", new { on = "2026-11-10" }, leader);
        var (status, json) = await app.DecideAsync(team, id, "reject", new { on = "2026-11-12" });

        Assert.Equal((200, "active"), (status, json.Text("status")));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, json.GetProperty("leaveProposed").ValueKind);
    }

    [Fact]
    public async Task Leaders_propose_and_do_not_decide()
    {
        var team = await app.PlantTeamAsync("02212");
        var leader = (await app.IssueAsync("leader", team)).Secret;
        var id = await app.MemberAsync(team);

        foreach (var verb in (string[])["approve", "reject", "dismiss", "move"])
            Assert.Equal("role-refused", (await app.DecideAsync(team, id, verb, new { on = "2026-11-10", to = "02212-T02" }, leader)).Json.Text("code"));
    }

    [Fact]
    public async Task A_decision_that_is_sent_again_is_answered_as_the_first_time()
    {
        var team = await app.PlantTeamAsync("02215");
        var id = await app.MemberAsync(team);
        var body = new { on = "2026-11-10", decision = "7/QĐ-UBND" };
        var (_, first) = await app.DecideAsync(team, id, "leave", body);
        var (status, again) = await app.DecideAsync(team, id, "leave", body);

        Assert.Equal((200, first.Text("etag")), (status, again.Text("etag")));
    }

    [Theory]
    [InlineData("2026-01-04", 422)]
    [InlineData("2026-01-05", 409)]
    [InlineData("2026-09-30", 409)]
    [InlineData("2026-10-01", 200)]
    [InlineData("2027-01-01", 200)]
    public async Task The_first_day_out_lies_in_the_membership_and_in_no_closed_quarter(string on, int status)
    {
        var team = await app.PlantTeamAsync("10507", "03");
        var id = await app.MemberAsync(team);

        Assert.Equal(status, (await app.DecideAsync(team, id, "leave", new { on })).Status);
    }

    [Fact]
    public async Task Who_moves_begins_anew_in_the_other_team_as_the_same_person()
    {
        var from = await app.PlantTeamAsync("02221", "01");
        var to = await app.PlantTeamAsync("02221", "02");
        var (_, joined) = await app.CallAsync(
            HttpMethod.Post,
            $"/api/v1/teams/{from}/members",
            body: new { name = "Bùi Văn Khánh", role = "deputy", joinedOn = "2026-01-05", affiliation = "police", duties = (string[])["vneid"], phone = "0912345678" });
        var id = joined.Text("id");
        var (status, moved) = await app.DecideAsync(from, id, "move", new { on = "2026-11-10", to });
        var (again, same) = await app.DecideAsync(from, id, "move", new { on = "2026-11-10", to });

        Assert.Equal((200, 200), (status, again));
        Assert.NotEqual(id, moved.Text("id"));
        Assert.Equal(moved.Text("id"), same.Text("id"));
        Assert.Equal((to, id, "Bùi Văn Khánh", "deputy", "police", "0912345678"), (moved.Text("team"), moved.Text("person"), moved.Text("name"), moved.Text("role"), moved.Text("affiliation"), moved.Text("phone")));
        Assert.Contains(id, await IdsAsync(from, "2026-11-09"));
        Assert.DoesNotContain(id, await IdsAsync(from, "2026-11-10"));
        Assert.DoesNotContain(moved.Text("id"), await IdsAsync(to, "2026-11-09"));
        Assert.Equal([moved.Text("id")], await IdsAsync(to, "2026-11-10"));
    }

    [Theory]
    [InlineData(null, "/to required")]
    [InlineData("x", "/to malformed")]
    [InlineData("11113-T01", "/to other-commune")]
    [InlineData("02239-T77", "/to unknown-team")]
    [InlineData("02239-T01", "/to meaningless")]
    public async Task A_move_goes_to_another_team_of_the_commune(string? to, string fault)
    {
        var team = await app.PlantTeamAsync("02239");
        var id = await app.MemberAsync(team, "member");
        var (status, problem) = await app.DecideAsync(team, id, "move", new { on = "2026-11-10", to });
        await app.DecideAsync(team, id, "leave", new { on = "2026-11-10" });

        Assert.Equal((422, fault), (status, problem.Faults().Single()));
    }

    [Fact]
    public async Task A_move_into_a_full_team_changes_nothing()
    {
        var from = await app.PlantTeamAsync("02245", "01");
        var to = await app.PlantTeamAsync("02245", "02");
        for (var i = 0; i < 5; i++)
            await app.MemberAsync(to);
        var id = await app.MemberAsync(from);

        Assert.Equal("team-full", (await app.DecideAsync(from, id, "move", new { on = "2026-11-10", to })).Json.Text("code"));
        Assert.Equal("active", (await app.GetAsync($"/api/v1/members/{from}/{id}")).Json.Text("status"));
    }

    [Fact]
    public async Task Dissolving_a_team_ends_its_memberships()
    {
        var team = await app.PlantTeamAsync("02248");
        var id = await app.MemberAsync(team);
        await app.PutTeamAsync(team, "02248-01", dissolvedOn: "2026-11-10");

        Assert.DoesNotContain(id, await IdsAsync(team, "2026-11-10"));
        Assert.Contains(id, await IdsAsync(team, "2026-11-09"));
        Assert.Equal("dissolved", (await app.GetAsync($"/api/v1/members/{team}/{id}")).Json.Text("status"));
    }

    private async Task<IEnumerable<string>> IdsAsync(string team, string on) =>
        (await app.GetAsync($"/api/v1/teams/{team}/members?on={on}")).Json.Items().Select(member => member.Text("id"));
}
