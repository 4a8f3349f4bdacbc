using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Records;

public class FeedbackTests(TestApp app)
{
    private const string Commune = "01090";

    [Fact]
    public async Task Feedback_is_answered_resolved_and_forwarded_and_all_of_it_is_kept()
    {
        var (team, path) = await HeldAsync("01");
        var officer = (await app.IssueAsync("officer", Commune)).Secret;
        Assert.Equal(["open"], await StatesAsync(team));
        var (status, answered) = await app.ChangeAsync(HttpMethod.Post, path + "/answer", new { answer = "Đang xem xét" }, null, officer);

        Assert.Equal((200, "Đang xem xét", false), (status, answered.Text("answer"), answered.TryGetProperty("resolvedAt", out _)));
        Assert.Equal(2, (await app.ChangeAsync(HttpMethod.Post, path + "/answer", new { answer = "Đang xem xét" }, null, officer)).Json.GetProperty("version").GetInt32());
        Assert.Equal(["answered"], await StatesAsync(team));
        var (_, resolved) = await app.ChangeAsync(HttpMethod.Post, path + "/answer", new { answer = "Đã xong", resolved = true }, null, officer);
        Assert.Equal((answered.Text("answeredAt"), "Đã xong"), (resolved.Text("answeredAt"), resolved.Text("answer")));
        Assert.Equal(["resolved"], await StatesAsync(team));
        var (_, forwarded) = await app.ChangeAsync(HttpMethod.Post, path + "/forward", new { to = "province" }, null, officer);
        Assert.Equal(("province", "Đã xong"), (forwarded.Text("forwardedTo"), forwarded.Text("answer")));
        var (_, history) = await app.GetAsync("/api/v1/" + path + "/history");
        Assert.Equal(["forwarded", "answered", "answered", "created"], history.Items().Select(one => one.Text("act")));
    }

    [Fact]
    public async Task It_is_answered_whatever_is_closed()
    {
        var (_, path) = await HeldAsync("02");
        await using var later = await OwnApp.StartAsync(app.Storage, "--Tcns:Clock", "2027-06-20T08:00:00+07:00");
        using var answer = await later.SendAsync(HttpMethod.Post, "/api/v1/" + path + "/answer", TestApp.SystemKey, new { answer = "Xin lỗi vì chậm", resolved = true });

        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("answer", """{ }""", "/answer required")]
    [InlineData("answer", """{ "answer": "Số 001085012345" }""", "/answer personal-data")]
    [InlineData("answer", """{ "answer": "Có", "resolved": "yes" }""", "/resolved type")]
    [InlineData("forward", """{ }""", "/to required")]
    [InlineData("forward", """{ "to": "nation" }""", "/to unknown-value")]
    public async Task A_fault_has_its_place_and_code(string verb, string body, string fault)
    {
        var (_, path) = await HeldAsync("03");
        var (status, problem) = await app.ChangeAsync(HttpMethod.Post, path + "/" + verb, JsonNode.Parse(body)!, null);

        Assert.Equal(422, status);
        Assert.Equal([fault], problem.Faults());
    }

    [Fact]
    public async Task It_is_found_by_topic_and_never_returned()
    {
        var (team, path) = await HeldAsync("04");

        Assert.Single((await app.GetAsync($"/api/v1/feedback?unit={team}&topic=online-public-services")).Json.Items());
        Assert.Empty((await app.GetAsync($"/api/v1/feedback?unit={team}&topic=vneid")).Json.Items());
        Assert.Equal(["?topic unknown-value"], (await app.GetAsync($"/api/v1/feedback?unit={team}&topic=x")).Json.Faults());
        Assert.Equal(404, (await app.ChangeAsync(HttpMethod.Post, path + "/return", new { reason = "Xem lại" }, null)).Status);
        var leader = (await app.IssueAsync("leader", team)).Secret;
        Assert.Equal(403, (await app.ChangeAsync(HttpMethod.Post, path + "/answer", new { answer = "Tự trả lời" }, null, leader)).Status);
    }

    private async Task<(string Team, string Path)> HeldAsync(string number)
    {
        var team = await app.PlantTeamAsync(Commune, number);
        var feedback = RecordCalls.Feedback(team);
        Assert.Equal(201, (await app.SendAsync("feedback", feedback)).Status);
        return (team, RecordCalls.PathOf("feedback", feedback));
    }

    private async Task<IEnumerable<string>> StatesAsync(string team)
    {
        var found = new List<string>();
        foreach (var state in new[] { "open", "answered", "resolved" })
            found.AddRange((await app.GetAsync($"/api/v1/feedback?unit={team}&state={state}")).Json.Items().Select(_ => state));
        return found;
    }
}
