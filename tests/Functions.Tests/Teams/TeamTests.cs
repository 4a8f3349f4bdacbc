using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Teams;

public class TeamTests(TestApp app)
{
    [Fact]
    public async Task A_team_is_established_changed_and_dissolved()
    {
        await app.PutVillageAsync("02524-03");
        var (made, team) = await app.CallAsync(
            HttpMethod.Put,
            "/api/v1/teams/02524-T03",
            body: new
            {
                level = "village", village = "02524-03", name = "Tổ CNSCĐ thôn Đông", decision = new { number = "91/QĐ-UBND", on = "2025-07-16" },
                establishedOn = "2025-07-16",
            });
        var (dissolved, _) = await app.PutTeamAsync("02524-T03", "02524-03", dissolvedOn: "2026-11-01");

        Assert.Equal((201, 200), (made, dissolved));
        Assert.Equal(("02524-T03", "village", "02524-03"), (team.Text("id"), team.Text("level"), team.Text("village")));
        Assert.Equal("91/QĐ-UBND", team.GetProperty("decision").Text("number"));
        Assert.Contains("02524-T03", await IdsAsync("2026-10-31"));
        Assert.DoesNotContain("02524-T03", await IdsAsync("2026-11-01"));
        Assert.DoesNotContain("02524-T03", await IdsAsync("2025-07-15"));
    }

    [Fact]
    public async Task A_village_has_one_team_and_a_commune_one_of_its_own()
    {
        await app.PlantTeamAsync("02530", "01");
        await app.PutTeamAsync("02530-T00");

        var (second, problem) = await app.PutTeamAsync("02530-T02", "02530-01");
        var (another, _) = await app.PutTeamAsync("02530-T05");

        Assert.Equal((409, "team-exists", "02530-T01"), (second, problem.Text("code"), problem.Text("other")));
        Assert.Equal(409, another);
    }

    [Fact]
    public async Task A_village_gets_a_new_team_when_the_old_one_is_dissolved()
    {
        await app.PlantTeamAsync("02536", "01");
        await app.PutTeamAsync("02536-T01", "02536-01", dissolvedOn: "2026-11-10");

        Assert.Equal(409, (await app.PutTeamAsync("02536-T02", "02536-01", "2026-11-09")).Status);
        Assert.Equal(201, (await app.PutTeamAsync("02536-T02", "02536-01", "2026-11-10")).Status);
        Assert.Equal(409, (await app.PutTeamAsync("02536-T01", "02536-01")).Status);
    }

    [Fact]
    public async Task Gia_Loc_may_have_two_teams_in_a_village()
    {
        await app.PlantTeamAsync("10999", "07", "2025-09-10");

        Assert.Equal(201, (await app.PutTeamAsync("10999-T08", "10999-07", "2025-09-10")).Status);
    }

    [Theory]
    [InlineData("""{"level":"village","name":"Tổ","establishedOn":"2025-07-16"}""", "/village required")]
    [InlineData("""{"level":"village","village":"02545-99","name":"Tổ","establishedOn":"2025-07-16"}""", "/village unknown-village")]
    [InlineData("""{"level":"village","village":"11113-01","name":"Tổ","establishedOn":"2025-07-16"}""", "/village other-commune")]
    [InlineData("""{"level":"village","village":"1","name":"Tổ","establishedOn":"2025-07-16"}""", "/village malformed")]
    [InlineData("""{"level":"village","village":"02545-02","name":"Tổ","establishedOn":"2025-07-16"}""", "/village unknown-village")]
    [InlineData("""{"level":"village","village":"02545-01","name":"Tổ","establishedOn":"2026-11-21"}""", "/establishedOn future")]
    [InlineData("""{"level":"village","village":"02545-01","name":"Tổ","establishedOn":"2026-11-01","dissolvedOn":"2026-10-31"}""", "/dissolvedOn before-team")]
    [InlineData("""{"level":"commune","name":"Tổ","establishedOn":"2025-07-16"}""", "/level wrong-level")]
    [InlineData("""{"level":"commune","village":"02545-01","name":"Tổ","establishedOn":"2025-07-16"}""", "/village not-together")]
    [InlineData("""{"level":"village","village":"02545-01","establishedOn":"2025-07-16"}""", "/name required")]
    [InlineData("""{"level":"village","village":"02545-01","name":"Tổ 031234567890","establishedOn":"2025-07-16"}""", "/name personal-data")]
    public async Task A_fault_has_its_place_and_code(string body, string fault)
    {
        await app.PutVillageAsync("02545-01");
        await app.PutVillageAsync("02545-02", to: "2025-07-16");
        var (status, problem) = await app.CallAsync(
            HttpMethod.Put, "/api/v1/teams/02545-T01", body: System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(body));

        Assert.Equal((422, fault), (status, problem.Faults().Single()));
    }

    [Fact]
    public async Task The_commune_team_is_no_village_team()
    {
        await app.PutVillageAsync("02545-01");

        Assert.Equal(["/level wrong-level"], (await app.PutTeamAsync("02545-T00", "02545-01")).Json.Faults());
    }

    [Fact]
    public async Task A_team_goes_over_to_a_merged_village_and_its_past_stays()
    {
        await app.PlantTeamAsync("02548", "01");
        await app.PutVillageAsync("02548-02", from: "2026-10-15");
        var (status, _) = await app.CallAsync(
            HttpMethod.Put,
            "/api/v1/teams/02548-T01",
            body: new { level = "village", village = "02548-02", name = "Tổ mới", establishedOn = "2025-07-16", from = "2026-10-15" });

        Assert.Equal(200, status);
        Assert.Equal("02548-01", (await app.GetAsync("/api/v1/teams/02548-T01?on=2026-10-14")).Json.Text("village"));
        Assert.Equal("02548-02", (await app.GetAsync("/api/v1/teams/02548-T01?on=2026-10-15")).Json.Text("village"));
        Assert.Equal("Tổ mới", (await app.GetAsync("/api/v1/teams/02548-T01")).Json.Text("name"));
    }

    [Fact]
    public async Task A_team_entered_for_the_first_time_may_have_any_past_day_but_keeps_it_once_its_quarter_is_closed()
    {
        await app.PlantTeamAsync("02554", "01", "2024-02-29");

        Assert.Equal("period-closed", (await app.PutTeamAsync("02554-T01", "02554-01", "2024-03-01")).Json.Text("code"));
        Assert.Equal("period-closed", (await app.PutTeamAsync("02554-T01", "02554-01", "2024-02-29", "2026-09-30")).Json.Text("code"));
        Assert.Equal(200, (await app.PutTeamAsync("02554-T01", "02554-01", "2024-02-29", "2026-10-01")).Status);
    }

    [Fact]
    public async Task What_was_read_can_be_sent_back_and_a_condition_that_cannot_be_read_is_refused()
    {
        var (_, team) = await app.GetAsync("/api/v1/teams/13285-T02");
        var (_, village) = await app.GetAsync("/api/v1/villages/13285-02");

        Assert.Equal(200, (await app.CallAsync(HttpMethod.Put, "/api/v1/teams/13285-T02", body: team)).Status);
        Assert.Equal(200, (await app.CallAsync(HttpMethod.Put, "/api/v1/villages/13285-02", body: village)).Status);
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/teams/13285-T02") { Content = System.Net.Http.Json.JsonContent.Create(team) };
        request.Headers.Add("Authorization", "Bearer " + TestApp.SystemKey);
        request.Headers.TryAddWithoutValidation("If-Match", "r1");
        using var answer = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((400, "unreadable"), await TestApp.CodeOfAsync(answer));
    }

    [Fact]
    public async Task A_state_begins_neither_in_a_closed_quarter_nor_in_a_village_that_has_ended()
    {
        await app.PlantTeamAsync("02437", "01");
        await app.PutVillageAsync("02437-02", to: "2026-10-20");
        object To(string village, string from) => new { level = "village", village, name = "Tổ", establishedOn = "2025-07-16", from };

        Assert.Equal("period-closed", (await app.CallAsync(HttpMethod.Put, "/api/v1/teams/02437-T01", body: To("02437-01", "2026-07-01"))).Json.Text("code"));
        Assert.Equal(["/village unknown-village"], (await app.CallAsync(HttpMethod.Put, "/api/v1/teams/02437-T01", body: To("02437-02", "2026-11-01"))).Json.Faults());
    }

    [Fact]
    public async Task Officers_write_in_their_own_commune_and_provinces_read()
    {
        await app.PutVillageAsync("02572-01");
        var officer = (await app.IssueAsync("officer", "02572")).Secret;
        var province = (await app.IssueAsync("provincial", "08")).Secret;

        Assert.Equal(201, (await app.PutTeamAsync("02572-T01", "02572-01", key: officer)).Status);
        Assert.Equal("out-of-scope", (await app.PutTeamAsync("02578-T01", "02578-01", key: officer)).Json.Text("code"));
        Assert.Equal("role-refused", (await app.PutTeamAsync("02572-T02", "02572-01", key: province)).Json.Text("code"));
        Assert.Contains("02572-T01", (await app.GetAsync("/api/v1/teams?unit=02572", province)).Json.Items().Select(team => team.Text("id")));
    }

    private async Task<IEnumerable<string>> IdsAsync(string on) =>
        (await app.GetAsync("/api/v1/teams?unit=02524&on=" + on)).Json.Items().Select(team => team.Text("id"));
}
