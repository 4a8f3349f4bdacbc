using System.Text.Json;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Members;

public class ChangingTests(TestApp app)
{
    [Fact]
    public async Task A_change_holds_from_its_day_on()
    {
        var team = await app.PlantTeamAsync("02260");
        var id = await app.MemberAsync(team);
        var (status, json) = await PutAsync(team, id, """{"role":"leader","duties":["coordination"],"affiliation":"village-head","phone":"+84 912 345 678","from":"2026-11-01"}""");

        Assert.Equal((200, "leader", "village-head", "+84912345678"), (status, json.Text("role"), json.Text("affiliation"), json.Text("phone")));
        Assert.Equal("member", (await app.GetAsync($"/api/v1/members/{team}/{id}?on=2026-10-31")).Json.Text("role"));
        Assert.Equal("leader", (await app.GetAsync($"/api/v1/members/{team}/{id}?on=2026-11-01")).Json.Text("role"));
        Assert.Equal("leader-exists", (await app.JoinAsync(team, "leader", "2026-10-05")).Json.Text("code"));
    }

    [Theory]
    [InlineData("PUT", "", """{"role":"deputy","from":"2026-11-02"}""")]
    [InlineData("POST", "/leave", """{"on":"2026-11-10"}""")]
    [InlineData("POST", "/move", """{"on":"2026-11-10","to":"01108-T02"}""")]
    public async Task What_somebody_else_has_changed_meanwhile_is_not_changed(string method, string verb, string body)
    {
        var team = await app.PlantTeamAsync("01108");
        await app.PlantTeamAsync("01108", "02");
        var (_, read) = await app.JoinAsync(team, "collaborator");
        await PutAsync(team, read.Text("id"), """{"duties":["vneid"],"from":"2026-11-01"}""");
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/members/{team}/{read.Text("id")}{verb}");
        request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        request.Headers.Authorization = new("Bearer", TestApp.SystemKey);
        request.Headers.IfMatch.Add(new(read.Text("etag")));
        using var answer = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((412, "stale"), await TestApp.CodeOfAsync(answer));
    }

    [Fact]
    public async Task What_is_absent_stays_and_what_is_empty_is_cleared()
    {
        var team = await app.PlantTeamAsync("02266");
        var id = await app.MemberAsync(team);
        await PutAsync(team, id, """{"affiliation":"police","phone":"0912345678","duties":["vneid"],"from":"2026-11-01"}""");
        var (_, kept) = await PutAsync(team, id, """{"role":"deputy","from":"2026-11-02"}""");
        var (_, cleared) = await PutAsync(team, id, """{"affiliation":"","phone":"","duties":[],"from":"2026-11-03"}""");

        Assert.Equal(("police", "0912345678", 1), (kept.Text("affiliation"), kept.Text("phone"), kept.GetProperty("duties").GetArrayLength()));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, 0), (cleared.GetProperty("affiliation").ValueKind, cleared.GetProperty("phone").ValueKind, cleared.GetProperty("duties").GetArrayLength()));
    }

    [Theory]
    [InlineData("""{"role":"deputy"}""", 422)]
    [InlineData("""{"role":"deputy","from":"2026-01-04"}""", 422)]
    [InlineData("""{"role":"deputy","from":"2026-09-30"}""", 409)]
    [InlineData("""{"role":"deputy","from":"2026-10-01"}""", 200)]
    [InlineData("""{"role":"collaborator","from":"2026-11-01"}""", 422)]
    [InlineData("""{"joinedOn":"2026-01-06","from":"2026-11-01"}""", 422)]
    public async Task A_change_lies_in_the_membership_and_in_no_closed_quarter(string body, int status)
    {
        var id = await app.MemberAsync("11113-T02");

        Assert.Equal(status, (await PutAsync("11113-T02", id, body)).Status);
    }

    [Fact]
    public async Task A_change_that_changes_nothing_is_none_and_a_dissolved_team_takes_none()
    {
        await app.PutVillageAsync("02449-01");
        await app.PutTeamAsync("02449-T01", "02449-01");
        var id = await app.MemberAsync("02449-T01");
        var (_, before) = await app.GetAsync($"/api/v1/members/02449-T01/{id}");
        var (status, same) = await PutAsync("02449-T01", id, """{"role":"member","from":"2026-10-10"}""");
        await app.PutTeamAsync("02449-T01", "02449-01", dissolvedOn: "2026-11-05");

        Assert.Equal((200, before.Text("etag")), (status, same.Text("etag")));
        Assert.Equal(422, (await PutAsync("02449-T01", id, """{"role":"leader","from":"2026-11-06"}""")).Status);
    }

    [Fact]
    public async Task Who_decided_is_told_to_those_who_may_know_people()
    {
        var id = await app.MemberAsync("13285-T01");
        await app.DecideAsync("13285-T01", id, "leave", new { on = "2026-11-01", decidedBy = "Ông Trần Văn Bí", decision = "7/QĐ-UBND" });
        var (_, viewer) = await app.GetAsync($"/api/v1/members/13285-T01/{id}", (await app.IssueAsync("viewer", "13285")).Secret);
        var (_, officer) = await app.GetAsync($"/api/v1/members/13285-T01/{id}", (await app.IssueAsync("officer", "13285")).Secret);

        Assert.DoesNotContain("Bí", viewer.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Ông Trần Văn Bí", officer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sees_what_of_a_person_is_told_by_the_role()
    {
        var team = await app.PlantTeamAsync("02269");
        await app.CallAsync(
            HttpMethod.Post, $"/api/v1/teams/{team}/members", body: new { name = "Ngô Thị Lan", role = "member", joinedOn = "2026-01-05", affiliation = "teacher", phone = "0912345678" });
        var seen = new List<string>();
        foreach (var (role, unit) in (IEnumerable<(string, string)>)[("viewer", team), ("collector", team), ("leader", team), ("officer", "02269"), ("provincial", "08")])
        {
            var (_, list) = await app.GetAsync($"/api/v1/teams/{team}/members", (await app.IssueAsync(role, unit)).Secret);
            var member = list.Items().Single();
            seen.Add($"{role}: {member.GetProperty("name").GetString()}, {member.GetProperty("affiliation").GetString()}, {member.GetProperty("phone").GetString()}");
        }

        Assert.Equal(
            [
                "viewer: , , ",
                "collector: Ngô Thị Lan, teacher, ",
                "leader: Ngô Thị Lan, teacher, 0912345678",
                "officer: Ngô Thị Lan, teacher, 0912345678",
                "provincial: Ngô Thị Lan, teacher, 0912345678",
            ],
            seen);
    }

    private Task<(int Status, JsonElement Json)> PutAsync(string team, string id, string body) =>
        app.CallAsync(HttpMethod.Put, $"/api/v1/members/{team}/{id}", body: JsonSerializer.Deserialize<JsonElement>(body));
}
