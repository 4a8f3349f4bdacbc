using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Functions.Tests.Records;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Fuzz;

/// <summary>A commune with something of each kind in it, so that requests have things to be about.</summary>
internal sealed class FuzzWorld
{
    private readonly HttpClient client;
    private readonly string system;
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

    private FuzzWorld(HttpClient client, string system, string commune)
    {
        this.client = client;
        this.system = system;
        Commune = commune;
        Keys.Add(system);
    }

    public string Commune { get; }

    public string Team => Commune + "-T03";

    /// <summary>A key of each role; the operator's first.</summary>
    public List<string> Keys { get; } = [];

    public static async Task<FuzzWorld> PlantAsync(HttpClient client, string system, string commune, string province)
    {
        var world = new FuzzWorld(client, system, commune);
        foreach (var number in new[] { "03", "04", "05" })
            await world.PlantTeamAsync(number);
        await world.PlantThingsAsync();
        (string Role, string Unit)[] keys =
        [
            ("provincial", province), ("officer", commune), ("leader", world.Team), ("collector", world.Team), ("viewer", province), ("viewer", world.Team),
        ];
        foreach (var (role, unit) in keys)
            world.Keys.Add((await world.SendAsync(HttpMethod.Post, "/api/v1/keys", new { role, unit })).Text("key"));
        return world;
    }

    /// <summary>A text with its placeholders filled: <c>{team}</c>, <c>{member}</c>, the id of a <c>{visits}</c> and so on.</summary>
    public string Fill(string text)
    {
        text = text.Replace("{commune}", Commune, StringComparison.Ordinal).Replace("{team}", Team, StringComparison.Ordinal).Replace("{unit}", Team, StringComparison.Ordinal)
            .Replace("{village}", Commune + "-03", StringComparison.Ordinal);
        return ids.Aggregate(text, (filled, id) => filled.Replace("{" + id.Key + "}", id.Value, StringComparison.Ordinal));
    }

    private async Task PlantTeamAsync(string number)
    {
        await SendAsync(HttpMethod.Put, $"/api/v1/villages/{Commune}-{number}", new { name = "Thôn " + number, kind = "thon" });
        await SendAsync(
            HttpMethod.Put,
            $"/api/v1/teams/{Commune}-T{number}",
            new { level = "village", village = $"{Commune}-{number}", name = "Tổ thôn " + number, establishedOn = "2025-07-16" });
    }

    private async Task PlantThingsAsync()
    {
        ids["key"] = (await SendAsync(HttpMethod.Post, "/api/v1/keys", new { role = "viewer", unit = Commune })).Text("id");
        ids["member"] = await JoinAsync("Nguyễn Thị Hoa");
        ids["person"] = await JoinAsync("Trần Văn Bình");
        ids["request"] = (await SendAsync(
            HttpMethod.Post, $"/api/v1/people/{Commune}/requests", new { kind = "see", receivedOn = "2026-11-19" })).Text("id");
        (string Kind, JsonObject Record)[] records =
        [
            ("visits", RecordCalls.Visit(Team, ids["member"])), ("trainings", RecordCalls.CommunityTraining(Team)), ("campaigns", RecordCalls.Campaign(Team)),
            ("shifts", RecordCalls.Shift(Team, ids["member"])), ("feedback", RecordCalls.Feedback(Team)),
        ];
        foreach (var (kind, record) in records)
            ids[kind] = (await SendAsync(HttpMethod.Post, "/api/v1/" + kind, record)).Text("id");
    }

    private async Task<string> JoinAsync(string name) =>
        (await SendAsync(HttpMethod.Post, $"/api/v1/teams/{Team}/members", new { name, role = "member", joinedOn = "2026-01-05" })).Text("id");

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", system);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        using var json = await TestApp.ReadAsync(answer);
        Assert.True(answer.IsSuccessStatusCode, string.Create(CultureInfo.InvariantCulture, $"{method} {path} {(int)answer.StatusCode} {json.RootElement}"));
        return json.RootElement.Clone();
    }
}
