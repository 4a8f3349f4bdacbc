using System.Text.Json;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.People;

/// <summary>Calls about people's data, with the values that a test does not care about filled in.</summary>
internal static class PeopleCalls
{
    private static readonly string[] Duties = ["vneid"];

    public static Task<(int Status, JsonElement Json)> ReceiveAsync(
        this TestApp app, string commune, string kind = "see", string receivedOn = "2026-11-20", string? member = null, string? note = null, string? key = null) =>
        app.CallAsync(HttpMethod.Post, $"/api/v1/people/{commune}/requests", key, new { kind, receivedOn, member, note });

    public static Task<(int Status, JsonElement Json)> StepAsync(
        this TestApp app, string commune, string id, string verb, string on = "2026-11-20", string? member = null, string? note = null) =>
        app.CallAsync(HttpMethod.Post, $"/api/v1/people/{commune}/requests/{id}/{verb}", null, new { on, member, note });

    public static Task<(int Status, JsonElement Json)> EraseAsync(
        this TestApp app, string commune, string person, string? request = null, string? key = null, string on = "2026-11-20") =>
        app.CallAsync(HttpMethod.Post, $"/api/v1/people/{commune}/persons/{person}/erase", key, new { on, decidedBy = "Chủ tịch UBND xã", request });

    public static async Task<JsonElement> EnterAsync(this TestApp app, string team, string name, string phone, string affiliation)
    {
        var (status, json) = await app.CallAsync(
            HttpMethod.Post,
            $"/api/v1/teams/{team}/members",
            null,
            new { name, role = "member", joinedOn = "2026-10-05", phone, affiliation, duties = Duties });
        Assert.Equal(201, status);
        return json;
    }

    /// <summary>A key that is bound to a member: its secret and id.</summary>
    public static async Task<(string Secret, string Id)> BindKeyAsync(this TestApp app, string team, string? member, string label)
    {
        var (status, json) = await app.CallAsync(HttpMethod.Post, "/api/v1/keys", null, new { role = "collector", unit = team, member, label });
        Assert.Equal(201, status);
        return (json.Text("key"), json.Text("id"));
    }
}
