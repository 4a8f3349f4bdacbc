using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Plans;

/// <summary>A plan is one row of a table, whatever its notes say. Quotation marks take two letters each there.</summary>
public class LongPlanTests(TestApp app)
{
    private const string Path = "/api/v1/plans/day-ghi-chu-2026";
    private const string OfAnotherProvince = "03151";

    [Fact]
    public async Task One_that_is_longer_than_its_row_is_refused_as_a_whole_and_the_one_that_stands_stays_and_may_be_sent_again()
    {
        var plan = Plan();
        var made = await PutAsync(plan);
        var again = await PutAsync(plan);
        plan["source"]!["basis"] = new JsonArray([.. Hundred(290).Select(text => JsonValue.Create(text))]);
        var (status, problem) = await PutAsync(plan);

        Assert.Equal((201, 200, 422), (made.Status, again.Status, status));
        Assert.Equal([" too-long"], problem.Faults());
        Assert.Equal("Dài quá 240.000 ký tự.", problem.GetProperty("errors")[0].Text("detail"));
        var (_, kept) = await app.GetAsync(Path);
        Assert.Equal((0, 100), (kept.GetProperty("source").GetProperty("basis").GetArrayLength(), kept.GetProperty("changes").GetArrayLength()));
        Assert.Single((await app.GetAsync(Path + "/versions")).Json.Items());
        Assert.Equal(1, await CountEntriesAsync());
    }

    [Fact]
    public async Task One_that_is_new_and_longer_than_a_row_does_not_even_take_its_id()
    {
        var plan = Plan();
        plan["id"] = "qua-dai-2026";
        plan["source"]!["basis"] = new JsonArray([.. Hundred(290).Select(text => JsonValue.Create(text))]);
        var (status, problem) = await app.CallAsync(HttpMethod.Put, "/api/v1/plans/qua-dai-2026", body: plan);
        plan["source"]!["basis"] = new JsonArray();
        plan["unit"] = OfAnotherProvince;

        Assert.Equal((422, " too-long"), (status, problem.Faults().Single()));
        Assert.Equal(201, (await app.CallAsync(HttpMethod.Put, "/api/v1/plans/qua-dai-2026", body: plan)).Status);
    }

    /// <summary>With as many changes as a plan may have, each with as long a note.</summary>
    private static JsonNode Plan()
    {
        var plan = JsonNode.Parse(
            """
            { "id": "day-ghi-chu-2026", "title": "Kế hoạch dày ghi chú", "unit": "03408", "from": "2026-01-01", "to": "2026-12-31",
              "source": { "number": "8/KH-UBND", "issuedOn": "2025-12-25", "issuer": "UBND xã", "basis": [] },
              "calendar": "civil", "closingDays": 15,
              "teams": { "village": { "min": 2, "max": 9, "perVillage": { "min": 1, "max": 1 }, "leader": true, "deputy": false, "duties": false, "collaborators": false }, "commune": null },
              "targets": [ { "indicator": "supports-per-team", "value": 7, "every": "month" } ],
              "reports": [] }
            """)!;
        plan["changes"] = new JsonArray([.. Hundred(997).Select(note => new JsonObject { ["on"] = "2026-11-20", ["note"] = note })]);
        return plan;
    }

    private static IEnumerable<string> Hundred(int quotes) => Enumerable.Range(100, 100).Select(number => number + new string('"', quotes));

    private Task<(int Status, JsonElement Json)> PutAsync(JsonNode plan) => app.CallAsync(HttpMethod.Put, Path, body: plan);

    private async Task<int> CountEntriesAsync() =>
        (await app.GetAsync("/api/v1/people/03408/audit?limit=500")).Json.Items().Count(entry => entry.Text("action") == "plan.put");
}
