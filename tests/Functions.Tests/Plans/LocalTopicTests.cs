using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Functions.Tests.Records;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Plans;

/// <summary>A topic that one plan alone has: records name it where and while the plan holds.</summary>
public class LocalTopicTests(TestApp app)
{
    private static JsonNode PlanOf(string commune) => JsonNode.Parse(
        $$"""
        { "id": "loa-{{commune}}", "title": "Kế hoạch loa thông minh", "unit": "{{commune}}", "from": "2026-10-10", "to": "2026-12-31",
          "source": { "number": "7/KH-UBND", "issuedOn": "2026-09-25", "issuer": "UBND xã", "basis": [] }, "calendar": "civil",
          "topics": [ { "id": "{{TopicOf(commune)}}", "pillar": "society", "vi": "Loa thông minh", "en": "Smart loudspeakers" } ] }
        """)!;

    [Fact]
    public async Task Records_name_it_in_the_plans_unit_on_the_plans_days()
    {
        const string Commune = "02302";
        var topic = TopicOf(Commune);
        var team = await app.PlantTeamAsync(Commune);
        var visit = RecordCalls.Visit(team, await app.MemberAsync(team)).With("date", "2026-10-12").With("topics", new JsonArray("vneid", "vneid", topic));
        Assert.Equal(["/topics/2 unknown-value"], (await app.SendAsync("visits", visit)).Json.Faults());
        Assert.Equal(201, (await PutAsync(PlanOf(Commune))).Status);

        var (status, held) = await app.SendAsync("visits", visit);
        Assert.Equal((201, "vneid " + topic), (status, string.Join(' ', held.GetProperty("topics").EnumerateArray().Select(one => one.GetString()))));
        Assert.Equal(["/topics/2 unknown-value"], (await app.SendAsync("visits", Another(visit).With("date", "2026-10-09"))).Json.Faults());
        var elsewhere = await app.PlantTeamAsync("02305");
        Assert.Equal(["/topics/0 unknown-value"], (await app.SendAsync("campaigns", RecordCalls.Campaign(elsewhere).With("date", "2026-10-12").With("topics", new JsonArray(topic)))).Json.Faults());
        Assert.Equal([(string)visit["id"]!], (await app.GetAsync($"/api/v1/visits?unit={team}&topic={topic}")).Json.Items().Select(one => one.Text("id")));
        Assert.Empty((await app.GetAsync($"/api/v1/visits?unit={team}&topic=e-commerce")).Json.Items());
    }

    [Fact]
    public async Task It_is_never_taken_out_of_its_plan_and_stands_in_the_units_vocabulary()
    {
        const string Commune = "02308";
        await PutAsync(PlanOf(Commune));
        var without = PlanOf(Commune);
        without["topics"] = new JsonArray();
        var moved = PlanOf(Commune);
        moved["topics"]![0]!["pillar"] = "economy";
        Assert.Equal(["/topics immutable"], (await PutAsync(without)).Json.Faults());
        Assert.Equal(["/topics immutable"], (await PutAsync(moved)).Json.Faults());

        var everybodys = (await app.GetAsync("/api/v1/vocabulary")).Json;
        var (status, own) = await app.GetAsync("/api/v1/vocabulary?unit=" + await app.PlantTeamAsync(Commune));
        var added = own.GetProperty("topics").EnumerateArray().Last();
        Assert.Equal((200, TopicOf(Commune), "society", "Loa thông minh", "Smart loudspeakers", "loa-" + Commune), (status, added.Text("id"), added.Text("pillar"), added.Text("vi"), added.Text("en"), added.Text("plan")));
        Assert.Equal(everybodys.GetProperty("topics").GetArrayLength() + 1, own.GetProperty("topics").GetArrayLength());
        Assert.NotEqual(everybodys.Text("version"), own.Text("version"));
        Assert.Equal(everybodys.Text("version"), (await app.GetAsync("/api/v1/vocabulary?unit=02305")).Json.Text("version"));
        Assert.Equal(422, (await app.GetAsync("/api/v1/vocabulary?unit=x")).Status);
        Assert.Equal(404, (await app.GetAsync("/api/v1/vocabulary?unit=99999")).Status);
    }

    private static JsonObject Another(JsonObject record) => record.With("id", Guid.NewGuid().ToString());

    private static string TopicOf(string commune) => $"loa-{commune}.loa-thong-minh";

    private async Task<(int Status, JsonElement Json)> PutAsync(JsonNode plan) => await app.CallAsync(HttpMethod.Put, "/api/v1/plans/" + plan["id"], body: plan);
}
