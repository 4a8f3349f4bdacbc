using System.Text.Json;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Compliance;

/// <summary>What an officer is told, word for word.</summary>
public class ComplianceTests(TestApp app)
{
    [Fact]
    public async Task An_officer_reads_what_to_do()
    {
        await app.PutVillageAsync("14122-01", "Xóm 1");
        await app.PutVillageAsync("14122-02", "Xóm 2");
        await app.PutTeamAsync("14122-T01", "14122-01");
        for (var i = 0; i < 5; i++)
            await app.MemberAsync("14122-T01");
        var (status, team) = await app.GetAsync("/api/v1/teams/14122-T01/compliance?on=2026-11-20");
        var (_, commune) = await app.GetAsync("/api/v1/communes/14122/compliance?on=2026-11-20");

        Assert.Equal((200, false), (status, team.GetProperty("compliant").GetBoolean()));
        Assert.Equal(
            ["Tổ 14122-T01 có 5 thành viên, ít nhất phải có 7: cần bổ sung 2 người.", "Tổ 14122-T01 chưa có tổ trưởng: cần phân công tổ trưởng."],
            Details(team));
        Assert.Contains("Xóm 2 chưa có Tổ công nghệ số cộng đồng: cần thành lập 1 tổ.", Details(commune));
    }

    [Fact]
    public async Task In_English_it_is_told_too()
    {
        await app.PutTeamAsync("17170-T00");
        using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/teams/17170-T00/compliance", TestApp.SystemKey, language: "en");
        using var json = await TestApp.ReadAsync(answer);

        Assert.Equal(["Tổ 17170-T00 has 0 members and needs at least 5: add 5."], Details(json.RootElement));
    }

    [Fact]
    public async Task Before_a_plan_is_in_force_nothing_is_asked()
    {
        await app.PutTeamAsync("17170-T00");
        var (_, json) = await app.GetAsync("/api/v1/teams/17170-T00/compliance?on=2025-06-30");

        Assert.True(json.GetProperty("compliant").GetBoolean());
        Assert.Empty(json.GetProperty("plans").EnumerateArray());
    }

    private static IEnumerable<string> Details(JsonElement json) => json.GetProperty("plans").EnumerateArray()
        .SelectMany(plan => plan.GetProperty("findings").EnumerateArray()).Select(found => found.Text("detail"));
}
