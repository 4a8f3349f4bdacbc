using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tcns.Functions.Tests.Records;

/// <summary>Records of each kind with nothing wrong, and calls about them.</summary>
internal static class RecordCalls
{
    public static JsonObject Visit(string team, string member, string? id = null) => Make(
        $$"""
        { "member": "{{member}}", "date": "2026-10-05", "start": "08:30", "minutes": 45, "household": "H0123", "place": "home",
          "people": { "elderly": 1, "general": 2 }, "workingAge": 2, "topics": ["vneid", "scam-awareness"], "outcomes": ["uses-digital-platform"], "note": "Đã cài" }
        """,
        team,
        id);

    public static JsonObject MemberTraining(string team, params string[] attendees) => Make(
        $$"""
        { "kind": "member", "date": "2026-10-05", "start": "14:00", "minutes": 120, "title": "Tập huấn", "format": "in-person", "organiser": "commune",
          "topics": ["vneid"], "attendees": {{JsonSerializer.Serialize(attendees)}} }
        """,
        team,
        null);

    public static JsonObject CommunityTraining(string team) => Make(
        """
        { "kind": "community", "date": "2026-10-05", "start": "19:30", "minutes": 90, "title": "Lớp tối", "format": "mixed", "organiser": "team",
          "topics": ["digital-literacy"], "people": { "general": 25 }, "workingAge": 22 }
        """,
        team,
        null);

    public static JsonObject Campaign(string team) => Make(
        """{ "date": "2026-10-05", "channel": "loudspeaker", "topics": ["vneid"], "reach": { "households": 250, "workingAge": 480 } }""", team, null);

    public static JsonObject Shift(string team, string member) => Make(
        $$"""{ "member": "{{member}}", "date": "2026-10-05", "start": "08:00", "minutes": 240, "place": "community-point" }""", team, null);

    public static JsonObject Feedback(string team) => Make(
        """{ "date": "2026-10-05", "kind": "difficulty", "topics": ["online-public-services"], "text": "Sóng yếu" }""", team, null);

    /// <summary>The same with some properties set otherwise; null takes one away.</summary>
    public static JsonObject With(this JsonObject record, string name, JsonNode? value)
    {
        var changed = record.DeepClone().AsObject();
        if (value is null)
            changed.Remove(name);
        else
            changed[name] = value;
        return changed;
    }

    public static async Task<(int Status, JsonElement Json)> SendAsync(
        this TestApp app, string kind, JsonNode body, string? key = null, string? sentAt = null, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/" + kind);
        request.Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        request.Headers.Authorization = new("Bearer", key ?? TestApp.SystemKey);
        if (sentAt is not null)
            request.Headers.Add("Tcns-Sent-At", sentAt);
        if (language is not null)
            request.Headers.AcceptLanguage.ParseAdd(language);
        return await AnswerAsync(app, request);
    }

    /// <param name="etag">Null for no condition.</param>
    public static Task<(int Status, JsonElement Json)> ChangeAsync(
        this TestApp app, HttpMethod method, string path, object body, string? etag, string? key = null)
    {
        var request = new HttpRequestMessage(method, "/api/v1/" + path);
        request.Content = new StringContent(JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json");
        request.Headers.Authorization = new("Bearer", key ?? TestApp.SystemKey);
        if (etag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        return AnswerAsync(app, request);
    }

    public static string PathOf(string kind, JsonNode record) => $"{kind}/{record["team"]}/{record["id"]}";

    private static async Task<(int Status, JsonElement Json)> AnswerAsync(TestApp app, HttpRequestMessage request)
    {
        using var answer = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
        request.Dispose();
        using var json = await TestApp.ReadAsync(answer);
        return ((int)answer.StatusCode, json.RootElement.Clone());
    }

    private static JsonObject Make(string json, string team, string? id)
    {
        var record = JsonNode.Parse(json)!.AsObject();
        record["id"] = id ?? Guid.NewGuid().ToString();
        record["team"] = team;
        return record;
    }
}
