using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Records;

/// <summary>Items that are JSON and cannot be read: each is refused by itself, and what is sent with it is held.</summary>
public class UnreadableItemTests(TestApp app)
{
    private const string Commune = "01117";

    [Theory]
    [InlineData("\"note\":\"\\ud800\"", "/note malformed")]
    [InlineData("\"people\":{\"general\":1,\"general\":2}", "/people/general doubled")]
    [InlineData("\"a/b~\":1,\"a/b~\":2", "/a~1b~0 doubled")]
    [InlineData("\"topics\":[\"vneid\",\"\\udc00\"]", "/topics/1 malformed")]
    [InlineData("\"\\ud800\":1", " malformed")]
    [InlineData("\"note\":\"\\ud800\",\"place\":\"home\",\"place\":\"home\"", "/note malformed", "/place doubled")]
    [InlineData("\"note\":DEEP", "/note/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0 malformed")]
    [InlineData("\"note\":\"BYTE\"", "/note malformed")]
    public async Task One_that_cannot_be_read_holds_back_no_other(string properties, params string[] faults)
    {
        var team = await app.PlantTeamAsync(Commune);
        var member = await app.MemberAsync(team, "collaborator");
        var id = Guid.NewGuid().ToString();
        var bad = $"{{\"id\":\"{id}\",{properties}}}".Replace("DEEP", new string('[', 5000) + new string(']', 5000), StringComparison.Ordinal);
        var array = $"[{RecordCalls.Visit(team, member).ToJsonString()}, {bad} ,{RecordCalls.Visit(team, member).ToJsonString()}]";
        var (status, json) = await PostAsync("/api/v1/visits", [.. Encoding.UTF8.GetBytes(array).Select(letter => letter == 'B' && bad.Contains("BYTE", StringComparison.Ordinal) ? (byte)0xFF : letter)]);

        var results = json.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(200, status);
        Assert.Equal(["created", "invalid", "created"], results.Select(one => one.Text("status")));
        Assert.Equal((id, "invalid"), (results[1].Text("id"), results[1].GetProperty("problem").Text("code")));
        Assert.Equal(faults, results[1].GetProperty("problem").Faults());
    }

    [Fact]
    public async Task A_name_that_cannot_be_read_hides_no_id_that_comes_after_it()
    {
        var id = Guid.NewGuid().ToString();
        var (status, json) = await PostAsync("/api/v1/visits", Encoding.UTF8.GetBytes($$"""[{"\ud800":1,"i\ud800":2,"id":"{{id}}"}]"""));

        Assert.Equal((200, id), (status, json.GetProperty("results")[0].Text("id")));
    }

    [Fact]
    public async Task A_long_name_around_many_values_costs_no_more_than_its_length()
    {
        var item = $$"""{"{{new string('a', 1_000_000)}}":[{{string.Join(',', Enumerable.Repeat("1", 500_000))}},"\ud800","\ud800"],"x":1,"x":1}""";
        var (_, json) = await PostAsync("/api/v1/visits", Encoding.UTF8.GetBytes("[" + item + "]"));

        var place = "/" + new string('a', 100) + "…/50000";
        Assert.Equal([place + "0 malformed", place + "1 malformed", "/x doubled"], json.GetProperty("results")[0].GetProperty("problem").Faults());
    }

    [Fact]
    public async Task One_of_a_list_of_people_holds_back_no_other_either()
    {
        var team = await app.PlantTeamAsync(Commune, "02");
        const string Person = """{"name":"Nguyễn Thị Hoa","role":"collaborator","joinedOn":"2026-01-05"}""";
        const string Bad = """{"name":"\ud800","role":"collaborator","joinedOn":"2026-01-05"}""";
        var (status, json) = await PostAsync($"/api/v1/teams/{team}/members", Encoding.UTF8.GetBytes($"[{Bad},{Person}]"));

        var results = json.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal((200, "created"), (status, results[1].Text("status")));
        Assert.Equal(["/name malformed"], results[0].GetProperty("problem").Faults());
    }

    [Theory]
    [InlineData("[{},{]")]
    [InlineData("[{}")]
    [InlineData("[{}] x")]
    [InlineData("[{},]")]
    [InlineData("[{}][]")]
    [InlineData("{\"note\":\"\\ud800\"}")]
    public async Task What_is_no_JSON_as_a_whole_is_unreadable(string body)
    {
        var (status, json) = await PostAsync("/api/v1/visits", Encoding.UTF8.GetBytes(body));

        Assert.Equal((400, "unreadable"), (status, json.Text("code")));
    }

    [Fact]
    public async Task A_small_request_has_no_huge_answer()
    {
        var team = await app.PlantTeamAsync(Commune, "03");
        var visit = RecordCalls.Visit(team, await app.MemberAsync(team, "collaborator"))
            .With("topics", new JsonArray([.. Enumerable.Range(0, 5000).Select(_ => JsonValue.Create("a"))]));
        var (_, alone) = await app.SendAsync("visits", visit, language: "en");
        var (_, array) = await app.SendAsync("visits", new JsonArray(visit.DeepClone()));
        var item = array.GetProperty("results")[0].GetProperty("problem");

        Assert.Equal((1000, 5000), (alone.GetProperty("errors").GetArrayLength(), alone.GetProperty("errorCount").GetInt32()));
        Assert.Equal((100, 5000), (item.GetProperty("errors").GetArrayLength(), item.GetProperty("errorCount").GetInt32()));
        Assert.EndsWith("There are 5,000 faults, of which only the first 1,000 are shown.", alone.Text("detail"), StringComparison.Ordinal);
    }

    private async Task<(int Status, JsonElement Json)> PostAsync(string path, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestApp.SystemKey);
        using var answer = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using var json = await TestApp.ReadAsync(answer);
        return ((int)answer.StatusCode, json.RootElement.Clone());
    }
}
