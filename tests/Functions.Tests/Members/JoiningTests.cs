using System.Text.Json;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Members;

public class JoiningTests(TestApp app)
{
    [Fact]
    public async Task An_officers_member_is_active_and_a_leaders_waits_for_the_commune()
    {
        var team = await app.PlantTeamAsync("01201");
        var leader = (await app.IssueAsync("leader", team)).Secret;
        var (entered, active) = await app.JoinAsync(team);
        var (proposed, pending) = await app.JoinAsync(team, key: leader);

        Assert.Equal((201, "active", 201, "pending"), (entered, active.Text("status"), proposed, pending.Text("status")));
        Assert.DoesNotContain(pending.Text("id"), await IdsAsync(team, "2026-11-20"));
        var (approved, member) = await app.DecideAsync(team, pending.Text("id"), "approve", new { on = "2026-02-01", decidedBy = "Trưởng thôn", decision = "15/QĐ" });
        Assert.Equal((200, "active"), (approved, member.Text("status")));
        Assert.Contains(pending.Text("id"), await IdsAsync(team, "2026-01-05"));
        var (_, full) = await app.GetAsync($"/api/v1/members/{team}/{pending.Text("id")}");
        Assert.Equal(
            ["proposed 2026-01-05 ", "approved 2026-02-01 15/QĐ"],
            full.GetProperty("history").EnumerateArray().Select(step => $"{step.Text("what")} {step.Text("on")} {step.GetProperty("decision").GetString()}"));
    }

    [Fact]
    public async Task A_rejected_proposal_never_becomes_a_member()
    {
        var team = await app.PlantTeamAsync("01216");
        var leader = (await app.IssueAsync("leader", team)).Secret;
        var id = await app.MemberAsync(team, key: leader);

        Assert.Equal("rejected", (await app.DecideAsync(team, id, "reject", new { on = "2026-02-01", reason = "Không cư trú tại thôn" })).Json.Text("status"));
        Assert.Equal("not-possible-now", (await app.DecideAsync(team, id, "approve", new { on = "2026-02-02" })).Json.Text("code"));
        Assert.DoesNotContain(id, await IdsAsync(team, "2026-11-20"));
    }

    [Fact]
    public async Task An_approval_finds_that_the_team_has_filled_meanwhile()
    {
        var team = await app.PlantTeamAsync("01225");
        var leader = (await app.IssueAsync("leader", team)).Secret;
        var proposed = await app.MemberAsync(team, key: leader);
        for (var i = 0; i < 5; i++)
            await app.MemberAsync(team);

        Assert.Equal("team-full", (await app.DecideAsync(team, proposed, "approve", new { on = "2026-02-01" })).Json.Text("code"));
        Assert.Equal(201, (await app.JoinAsync(team, "collaborator")).Status);
    }

    [Fact]
    public async Task A_collective_list_is_answered_per_item()
    {
        var team = await app.PlantTeamAsync("01234");
        var (status, json) = await app.CallAsync(HttpMethod.Post, $"/api/v1/teams/{team}/members", body: new object[]
        {
            new { name = "Trần Thị Bích", role = "leader", joinedOn = "2026-01-05" },
            new { name = "Lê Văn Cường", role = "leader", joinedOn = "2026-01-05" },
            new { name = "Phạm Thị Dung", role = "chief", joinedOn = "2026-01-05" },
            7,
            new { name = "Hoàng Văn Em", role = "member", joinedOn = "2020-01-05" },
            new { name = "Đỗ Thị Giang", role = "member", joinedOn = "2026-01-05", affiliation = "teacher", duties = (string[])["vneid", "reporting"], phone = "0912.345.678" },
        });

        Assert.Equal(200, status);
        Assert.Equal(
            ["created", "conflict leader-exists", "invalid invalid", "invalid invalid", "invalid invalid", "created"],
            json.GetProperty("results").EnumerateArray().Select(Told));
        Assert.Equal(["/joinedOn before-team"], json.GetProperty("results")[4].GetProperty("problem").Faults());
        var last = json.GetProperty("results")[5].GetProperty("member");
        Assert.Equal(("teacher", "0912345678"), (last.Text("affiliation"), last.Text("phone")));
    }

    [Fact]
    public async Task A_list_of_five_hundred_is_taken_and_one_more_is_too_many()
    {
        var team = await app.PlantTeamAsync("10507", "04");
        object[] people = [.. Enumerable.Range(0, 501).Select(number => new { name = "Người " + number, role = "member", joinedOn = "2026-01-05" })];

        Assert.Equal("too-many", (await app.CallAsync(HttpMethod.Post, $"/api/v1/teams/{team}/members", body: people)).Json.Text("code"));
        var (status, json) = await app.CallAsync(HttpMethod.Post, $"/api/v1/teams/{team}/members", body: people[1..]);
        Assert.Equal((200, 500), (status, json.GetProperty("results").EnumerateArray().Count(result => result.Text("status") == "created")));
        Assert.Equal(500, (await IdsAsync(team, "2026-11-20")).Distinct().Count());
        Assert.Equal(0, (await app.CallAsync(HttpMethod.Post, $"/api/v1/teams/{team}/members", body: Array.Empty<object>())).Json.GetProperty("results").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"role":"member","joinedOn":"2026-01-05"}""", "/name required")]
    [InlineData("""{"name":"A","joinedOn":"2026-01-05"}""", "/role required")]
    [InlineData("""{"name":"A","role":"member"}""", "/joinedOn required")]
    [InlineData("""{"name":"A","role":"member","joinedOn":"05/01/2026"}""", "/joinedOn malformed")]
    [InlineData("""{"name":"A 031234567890","role":"member","joinedOn":"2026-01-05"}""", "/name personal-data")]
    [InlineData("""{"name":"A","role":"member","joinedOn":"2026-01-05","phone":"12"}""", "/phone malformed")]
    [InlineData("""{"name":"A","role":"member","joinedOn":"2026-01-05","affiliation":"king"}""", "/affiliation unknown-value")]
    [InlineData("""{"name":"A","role":"member","joinedOn":"2026-01-05","duties":["vneid","x"]}""", "/duties/1 unknown-value")]
    [InlineData("""{"name":"A","role":"member","joinedOn":"2026-01-05","duties":["vneid","vneid"]}""", "/duties/1 doubled")]
    [InlineData("""{"name":"A","role":"member","joinedOn":"2026-01-05","duties":"vneid"}""", "/duties type")]
    [InlineData("""{"name":"A","role":"member","joinedOn":"2025-07-15"}""", "/joinedOn before-team")]
    [InlineData("""{"name":"A","role":"member","joinedOn":"2026-11-01"}""", "/joinedOn after-team")]
    [InlineData("""{"name":"A","role":"member","joinedOn":"2026-01-05","id":"1"}""", "/id unknown-property")]
    public async Task A_fault_has_its_place_and_code(string body, string fault)
    {
        await app.PutVillageAsync("01237-01");
        await app.PutTeamAsync("01237-T01", "01237-01", dissolvedOn: "2026-11-01");
        var (status, problem) = await app.CallAsync(
            HttpMethod.Post, "/api/v1/teams/01237-T01/members", body: JsonSerializer.Deserialize<JsonElement>(body));

        Assert.Equal((422, fault), (status, problem.Faults().Single()));
    }

    [Fact]
    public async Task A_request_that_is_sent_again_with_its_key_makes_nobody_twice()
    {
        var team = await app.PlantTeamAsync("01243");
        var first = await PostAsync(team, "đơn-1");
        var again = await PostAsync(team, "đơn-1");
        var other = await PostAsync(team, "đơn-2");

        Assert.Equal((201, 200, 201), (first.Status, again.Status, other.Status));
        Assert.Equal(first.Id, again.Id);
        Assert.Equal(2, (await IdsAsync(team, "2026-11-20")).Count());
    }

    [Fact]
    public async Task Collaborators_join_only_where_a_plan_knows_them()
    {
        var team = await app.PlantTeamAsync("10507", "05");

        Assert.Equal("no-collaborators", (await app.JoinAsync(team, "collaborator")).Json.Text("code"));
    }

    [Fact]
    public async Task Nobody_joins_a_team_that_is_not_there() => Assert.Equal(404, (await app.JoinAsync("01243-T77")).Status);

    private static string Told(JsonElement result) =>
        result.Text("status") + (result.TryGetProperty("problem", out var problem) ? " " + problem.Text("code") : "");

    private async Task<(int Status, string Id)> PostAsync(string team, string idempotencyKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/teams/{team}/members")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { name = "Vũ Thị Hạnh", role = "member", joinedOn = "2026-01-05" }),
        };
        request.Headers.Add("Authorization", "Bearer " + TestApp.SystemKey);
        request.Headers.TryAddWithoutValidation("Idempotency-Key", Uri.EscapeDataString(idempotencyKey));
        using var answer = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using var json = await TestApp.ReadAsync(answer);
        return ((int)answer.StatusCode, json.RootElement.Text("id"));
    }

    private async Task<IEnumerable<string>> IdsAsync(string team, string on) =>
        (await app.GetAsync($"/api/v1/teams/{team}/members?on={on}")).Json.Items().Select(member => member.Text("id"));
}
