using System.Text.Json;

namespace Tcns.Functions.Tests.Registry;

/// <summary>Calls of the registry's endpoints, with the values that a test does not care about filled in.</summary>
internal static class RegistryCalls
{
    public static Task<(int Status, JsonElement Json)> GetAsync(this TestApp app, string path, string? key = null) =>
        app.CallAsync(HttpMethod.Get, path, key);

    public static async Task<(int Status, JsonElement Json)> CallAsync(
        this TestApp app, HttpMethod method, string path, string? key = null, object? body = null)
    {
        using var answer = await app.SendAsync(method, path, key ?? TestApp.SystemKey, body);
        using var json = await TestApp.ReadAsync(answer);
        return ((int)answer.StatusCode, json.RootElement.Clone());
    }

    public static Task<(int Status, JsonElement Json)> PutVillageAsync(
        this TestApp app, string village, string name = "Thôn Đông", string? from = null, string? to = null, string? key = null) =>
        app.CallAsync(HttpMethod.Put, "/api/v1/villages/" + village, key, new { name, kind = "thon", from, to });

    public static Task<(int Status, JsonElement Json)> PutTeamAsync(
        this TestApp app, string team, string? village = null, string establishedOn = "2025-07-16", string? dissolvedOn = null, string? key = null) =>
        app.CallAsync(
            HttpMethod.Put,
            "/api/v1/teams/" + team,
            key,
            new { level = village is null ? "commune" : "village", village, name = "Tổ " + team, establishedOn, dissolvedOn });

    public static Task<(int Status, JsonElement Json)> JoinAsync(
        this TestApp app, string team, string role = "member", string joinedOn = "2026-01-05", string? key = null, string name = "Nguyễn Thị Hoa") =>
        app.CallAsync(HttpMethod.Post, $"/api/v1/teams/{team}/members", key, new { name, role, joinedOn });

    public static Task<(int Status, JsonElement Json)> DecideAsync(this TestApp app, string team, string id, string verb, object body, string? key = null) =>
        app.CallAsync(HttpMethod.Post, $"/api/v1/members/{team}/{id}/{verb}", key, body);

    /// <summary>A village with a team of its own in a commune; their numbers are the same.</summary>
    public static async Task<string> PlantTeamAsync(this TestApp app, string commune, string number = "01", string establishedOn = "2025-07-16")
    {
        await app.PutVillageAsync($"{commune}-{number}");
        var (status, _) = await app.PutTeamAsync($"{commune}-T{number}", $"{commune}-{number}", establishedOn);
        Assert.InRange(status, 200, 201);
        return $"{commune}-T{number}";
    }

    public static async Task<string> MemberAsync(
        this TestApp app, string team, string role = "member", string joinedOn = "2026-01-05", string? key = null)
    {
        var (status, json) = await app.JoinAsync(team, role, joinedOn, key);
        Assert.True(status == 201, json.GetRawText());
        return json.Text("id");
    }

    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;

    /// <summary>The faults of a problem, as "pointer code".</summary>
    public static IEnumerable<string> Faults(this JsonElement problem) =>
        problem.GetProperty("errors").EnumerateArray().Select(fault => fault.Text("pointer") + " " + fault.Text("code"));

    public static IEnumerable<JsonElement> Items(this JsonElement list) => list.GetProperty("items").EnumerateArray();
}
