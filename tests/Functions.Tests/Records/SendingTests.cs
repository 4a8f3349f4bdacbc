using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Records;

public class SendingTests(TestApp app)
{
    private const string Commune = "01033";

    [Fact]
    public async Task A_record_is_taken_in_and_answered_as_it_was_sent()
    {
        var (team, member) = await PlantAsync("01");
        var visit = RecordCalls.Visit(team, member);
        var (status, json) = await app.SendAsync("visits", visit);

        Assert.Equal((201, "active", 1, Commune + "-01"), (status, json.Text("status"), json.GetProperty("version").GetInt32(), json.Text("village")));
        foreach (var (name, value) in visit)
            Assert.True(JsonNode.DeepEquals(value, JsonNode.Parse(json.GetProperty(name).GetRawText())), name);
        var (_, read) = await app.GetAsync("/api/v1/" + RecordCalls.PathOf("visits", visit));
        Assert.Equal(json.GetRawText(), read.GetRawText());
    }

    [Fact]
    public async Task Every_kind_is_taken_in_once()
    {
        var (team, member) = await PlantAsync("02");
        (string Kind, JsonObject Record)[] all =
        [
            ("visits", RecordCalls.Visit(team, member)), ("trainings", RecordCalls.MemberTraining(team, member)),
            ("trainings", RecordCalls.CommunityTraining(team)), ("campaigns", RecordCalls.Campaign(team)), ("shifts", RecordCalls.Shift(team, member)),
            ("feedback", RecordCalls.Feedback(team)),
        ];
        foreach (var (kind, record) in all)
        {
            Assert.Equal(201, (await app.SendAsync(kind, record)).Status);
            Assert.Equal(200, (await app.SendAsync(kind, record)).Status);
            Assert.Equal(200, (await app.GetAsync("/api/v1/" + RecordCalls.PathOf(kind, record))).Status);
        }
    }

    [Fact]
    public async Task An_id_is_taken_in_the_whole_team_whatever_the_kind_and_date()
    {
        var (team, member) = await PlantAsync("03");
        var visit = RecordCalls.Visit(team, member);
        await app.SendAsync("visits", visit);
        var id = (string)visit["id"]!;

        Assert.Equal((409, "record-conflict"), await CodeAsync("shifts", RecordCalls.Shift(team, member).With("id", id)));
        Assert.Equal((409, "record-conflict"), await CodeAsync("visits", visit.With("date", "2026-10-06")));
        Assert.Equal((409, "record-conflict"), await CodeAsync("visits", visit.With("minutes", 0)));
        Assert.Equal((409, "record-conflict"), await CodeAsync("visits", visit.With("member", "nobody")));
        Assert.Equal(404, (await app.GetAsync($"/api/v1/shifts/{team}/{id}")).Status);
        Assert.Equal(200, (await app.SendAsync("visits", visit.With("id", id.ToUpperInvariant()))).Status);
    }

    [Theory]
    [InlineData("""{ "workingAge": 0 }""")]
    [InlineData("""{ "business": false, "outcomes": [], "note": "" }""")]
    [InlineData("""{ "note": "   ", "village": null }""")]
    [InlineData("""{ "village": "01033-04" }""")]
    [InlineData("""{ "people": { "general": 3, "elderly": 0, "vulnerable": null } }""")]
    [InlineData("""{ "topics": ["scam-awareness", "vneid", "vneid"] }""")]
    [InlineData("""{ "minutes": 45.0 }""")]
    public async Task What_is_absent_by_another_word_is_the_same(string otherwise)
    {
        var (team, member) = await PlantAsync("04");
        var visit = RecordCalls.Visit(team, member).With("people", new JsonObject { ["general"] = 3 });
        foreach (var name in new[] { "workingAge", "outcomes", "note" })
            visit.Remove(name);
        Assert.Equal(201, (await app.SendAsync("visits", visit)).Status);
        foreach (var (name, value) in JsonNode.Parse(otherwise)!.AsObject())
            visit[name] = value?.DeepClone();

        Assert.Equal(200, (await app.SendAsync("visits", visit)).Status);
    }

    [Fact]
    public async Task What_was_accepted_stays_the_same_when_the_team_has_moved_since()
    {
        var (team, member) = await PlantAsync("05");
        var (sent, named) = (RecordCalls.Visit(team, member), RecordCalls.Visit(team, member).With("village", Commune + "-05"));
        await app.SendAsync("visits", sent);
        await app.SendAsync("visits", named);
        await app.PutVillageAsync(Commune + "-15");
        await app.CallAsync(
            HttpMethod.Put, "/api/v1/teams/" + team, body: new { level = "village", village = Commune + "-15", name = "Tổ", establishedOn = "2025-07-16" });

        Assert.Equal(200, (await app.SendAsync("visits", sent)).Status);
        Assert.Equal(200, (await app.SendAsync("visits", named)).Status);
        Assert.Equal(200, (await app.SendAsync("visits", sent.With("village", Commune + "-05"))).Status);
        Assert.Equal(409, (await app.SendAsync("visits", sent.With("village", Commune + "-01"))).Status);
    }

    [Fact]
    public async Task An_array_is_answered_item_by_item_in_its_order()
    {
        var (team, member) = await PlantAsync("06");
        var first = RecordCalls.Visit(team, member);
        var key = (await app.IssueAsync("collector", team)).Secret;
        var body = new JsonArray(
            first.DeepClone(),
            first.DeepClone(),
            first.With("minutes", 46),
            RecordCalls.Visit(team, member).With("minutes", 0).With("place", "moon"),
            RecordCalls.Visit("11113-T01", member),
            RecordCalls.Visit(team, member).With("date", "2026-03-05"),
            first.With("place", "moon"),
            JsonValue.Create("no record"),
            RecordCalls.Visit(team, member));
        var (status, json) = await app.SendAsync("visits", body, key);

        var results = json.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(200, status);
        Assert.Equal(
            ["created", "duplicate", "conflict", "invalid", "refused", "refused", "conflict", "invalid", "created"], results.Select(one => one.Text("status")));
        Assert.Equal(body.Select(one => one is JsonObject record ? (string)record["id"]! : null), results.Select(one => one.GetProperty("id").GetString()));
        Assert.Equal(["/minutes out-of-range", "/place unknown-value"], results[3].GetProperty("problem").Faults().Order(StringComparer.Ordinal));
        Assert.Equal(["out-of-scope", "period-closed"], results[4..6].Select(one => one.GetProperty("problem").Text("code")));
    }

    [Fact]
    public async Task An_array_may_be_empty_and_holds_at_most_500()
    {
        var (team, member) = await PlantAsync("07");
        var (status, json) = await app.SendAsync("visits", new JsonArray());
        var most = new JsonArray([.. Enumerable.Range(0, 500).Select(_ => RecordCalls.Visit(team, member))]);
        var (full, results) = await app.SendAsync("visits", most);
        most.Add(RecordCalls.Visit(team, member));

        Assert.Equal((200, 0), (status, json.GetProperty("results").GetArrayLength()));
        Assert.Equal((200, 500), (full, results.GetProperty("results").EnumerateArray().Count(one => one.Text("status") == "created")));
        Assert.Equal((422, "too-many"), await CodeAsync("visits", most));
    }

    [Fact]
    public async Task Of_twenty_that_are_the_same_at_once_one_record_is_made()
    {
        var (team, member) = await PlantAsync("08");
        var visit = RecordCalls.Visit(team, member);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => number % 2 == 0
            ? app.SendAsync("visits", visit)
            : app.SendAsync("visits", new JsonArray(visit.DeepClone(), RecordCalls.Visit(team, member)))));

        Assert.All(answers, answer => Assert.InRange(answer.Status, 200, 201));
        var created = answers.Count(answer => answer.Status == 201) + answers.Where(answer => answer.Json.TryGetProperty("results", out _))
            .Sum(answer => answer.Json.GetProperty("results").EnumerateArray().Count(one => one.Text("status") == "created"));
        Assert.Equal(11, created);
        var (_, list) = await app.GetAsync($"/api/v1/visits?unit={team}");
        Assert.Equal(11, list.Items().Count());
    }

    [Fact]
    public async Task Whose_team_it_is_is_asked_before_anything_else()
    {
        var (team, member) = await PlantAsync("09");
        var other = (await app.IssueAsync("collector", "11113-T01")).Secret;
        var provincial = (await app.IssueAsync("provincial", "08")).Secret;
        var viewer = (await app.IssueAsync("viewer", team)).Secret;

        Assert.Equal((403, "out-of-scope"), await CodeAsync("visits", RecordCalls.Visit(team, member).With("place", null), other));
        Assert.Equal((403, "role-refused"), await CodeAsync("visits", RecordCalls.Visit(team, member), provincial));
        Assert.Equal((403, "role-refused"), await CodeAsync("visits", RecordCalls.Visit(team, member), viewer));
        Assert.Equal(403, (await app.GetAsync($"/api/v1/visits?unit={team}", viewer)).Status);
        Assert.Equal((400, "unreadable"), await CodeAsync("visits", JsonValue.Create("text")));
    }

    private async Task<(string Team, string Member)> PlantAsync(string number)
    {
        var team = await app.PlantTeamAsync(Commune, number);
        return (team, await app.MemberAsync(team, "collaborator"));
    }

    private async Task<(int Status, string Code)> CodeAsync(string kind, JsonNode body, string? key = null)
    {
        var (status, json) = await app.SendAsync(kind, body, key);
        return (status, json.Text("code"));
    }
}
