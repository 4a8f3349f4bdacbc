using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Plans;

/// <summary>A plan that nobody wrote code for.</summary>
public class SixthPlanTests(TestApp app)
{
    private const string Commune = "02287";

    private static JsonNode Plan => JsonNode.Parse(
        """
        { "id": "thu-nghiem-2026", "title": "Kế hoạch thử nghiệm", "unit": "02287", "from": "2026-01-01", "to": "2026-12-31",
          "source": { "number": "6/KH-UBND", "issuedOn": "2025-12-25", "issuer": "UBND xã", "basis": [] },
          "calendar": "civil", "closingDays": 60,
          "teams": { "village": { "min": 2, "max": 3, "perVillage": { "min": 2, "max": 2 }, "leader": true, "deputy": false, "duties": false, "collaborators": false }, "commune": null },
          "targets": [ { "indicator": "supports-per-team", "value": 7, "every": "month" } ],
          "reports": [ { "from": "team", "to": "commune", "every": "month", "before": 20, "month": "last", "default": false } ] }
        """)!;

    [Fact]
    public async Task A_target_of_more_decimals_than_can_be_published_is_refused()
    {
        var plan = Plan;
        plan["targets"]![0]!["value"] = 7.6666667m;

        Assert.Equal(["/targets/0/value too-precise"], (await PutAsync(plan)).Json.Faults());
    }

    /// <summary>Whatever stands around its code, which the plan is read without.</summary>
    [Theory]
    [InlineData(" 14122")]
    [InlineData("14122\u00a0")]
    [InlineData("14122")]
    public async Task A_plan_of_another_province_is_out_of_reach(string unit)
    {
        var (secret, _) = await app.IssueAsync("provincial", "31");
        var plan = Plan;
        (plan["id"], plan["unit"]) = ("xa-la-2027", unit);

        var (status, json) = await app.CallAsync(HttpMethod.Put, "/api/v1/plans/xa-la-2027", secret, plan);

        Assert.Equal((403, "out-of-scope"), (status, json.Text("code")));
    }

    [Fact]
    public async Task It_changes_what_is_full_judged_and_closed_without_a_restart()
    {
        var team = await app.PlantTeamAsync(Commune);
        for (var i = 0; i < 3; i++)
            await app.MemberAsync(team);
        Assert.Equal(409, (await app.PutTeamAsync(Commune + "-T02", Commune + "-01")).Status);
        Assert.Equal("period-closed", (await StatisticsAsync()).Json.Text("code"));
        Assert.Equal(
            ["team 2026-11 2026-11-29", "team 2026-12 2026-12-29", "commune 2026 2027-01-05", "commune 2026-Q4 2027-01-05"], await DeadlinesAsync());

        var (made, plan) = await PutAsync(Plan);

        Assert.Equal((201, 60), (made, plan.GetProperty("closingDays").GetInt32()));
        var (full, problem) = await app.JoinAsync(team);
        Assert.Equal((422, "team-full", "thu-nghiem-2026", "/teams/village/max"), (full, problem.Text("code"), problem.Text("plan"), problem.Text("rule")));
        Assert.Equal(201, (await app.PutTeamAsync(Commune + "-T02", Commune + "-01")).Status);
        Assert.Equal(201, (await StatisticsAsync()).Status);
        var (_, compliance) = await app.GetAsync($"/api/v1/communes/{Commune}/compliance");
        var own = compliance.GetProperty("plans").EnumerateArray().Single(one => one.Text("plan") == "thu-nghiem-2026");
        Assert.Equal(
            [$"too-few {Commune}-T02 0 2", $"no-leader {Commune}-T01 3 1", $"no-leader {Commune}-T02 0 1"],
            own.GetProperty("findings").EnumerateArray()
                .Select(found => $"{found.Text("rule")} {found.Text("subject")} {found.GetProperty("count").GetInt32()} {found.GetProperty("limit").GetInt32()}")
                .OrderBy(text => text.StartsWith("no", StringComparison.Ordinal)).ThenBy(text => text, StringComparer.Ordinal));

        Assert.Equal(
            ["team 2026-11 2026-11-29", "team 2026-12 2026-12-19"],
            (await DeadlinesAsync()).Where(due => due.StartsWith("team", StringComparison.Ordinal)));

        var (_, larger) = await app.GetAsync("/api/v1/plans/thu-nghiem-2026");
        var changed = JsonNode.Parse(larger.GetRawText())!;
        changed["teams"]!["village"]!["max"] = 5;
        changed["changes"] = JsonNode.Parse("""[{ "on": "2026-11-20", "decision": "9/QĐ-UBND", "note": "Tăng số thành viên" }]""");
        Assert.Equal(200, (await PutAsync(changed)).Status);
        Assert.Equal(201, (await app.JoinAsync(team)).Status);
        var (_, versions) = await app.GetAsync("/api/v1/plans/thu-nghiem-2026/versions");
        Assert.Equal([3, 5], versions.Items().Select(version => version.GetProperty("teams").GetProperty("village").GetProperty("max").GetInt32()));
    }

    [Fact]
    public async Task Every_fault_of_a_plan_is_named()
    {
        var plan = Plan;
        plan["id"] = "khac-2026";
        plan["unit"] = "99999";
        plan["calendar"] = "lunar";
        plan["teams"]!["village"]!["min"] = 9;
        plan["targets"] = JsonNode.Parse("""[{ "indicator": "nothing", "value": 1, "always": true }, { "indicator": "teams-active", "value": 100, "always": true }]""");
        var (status, problem) = await PutAsync(plan);

        Assert.Equal(422, status);
        Assert.Equal(
            ["/calendar", "/targets/0/indicator", "/targets/1/always", "/teams/village/max", "/unit"],
            problem.Faults().Select(fault => fault.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    /// <summary>As of keys, rollups and nominations; a province's key hears that it is beyond its reach.</summary>
    [Theory]
    [InlineData("99999")]
    [InlineData("99")]
    public async Task A_plan_of_a_unit_that_nobody_knows_is_not_found(string unit)
    {
        var (secret, _) = await app.IssueAsync("provincial", "31");
        var plan = Plan;
        (plan["id"], plan["unit"]) = ("khong-co-2026", unit);

        var (known, problem) = await app.CallAsync(HttpMethod.Put, "/api/v1/plans/khong-co-2026", body: plan);
        var (beyond, refusal) = await app.CallAsync(HttpMethod.Put, "/api/v1/plans/khong-co-2026", secret, plan);

        Assert.Equal((404, "unknown-unit"), (known, problem.Text("code")));
        Assert.Equal((403, "out-of-scope"), (beyond, refusal.Text("code")));
    }

    [Fact]
    public async Task A_long_plan_is_kept_and_a_longer_one_refused()
    {
        var plan = Plan;
        plan["id"] = "rat-dai-2026";
        plan["unit"] = "40";
        plan["source"]!["basis"] = new JsonArray([.. Enumerable.Range(0, 100).Select(number => JsonValue.Create(number + new string('ă', 290)))]);
        Assert.Equal(201, (await app.CallAsync(HttpMethod.Put, "/api/v1/plans/rat-dai-2026", body: plan)).Status);
        plan["source"]!["basis"]!.AsArray().Add("một nữa");
        Assert.Equal(["/source/basis out-of-range"], (await app.CallAsync(HttpMethod.Put, "/api/v1/plans/rat-dai-2026", body: plan)).Json.Faults());
        plan["source"]!["basis"] = new JsonArray("\uFFFE");
        Assert.Equal(["/source/basis/0 malformed"], (await app.CallAsync(HttpMethod.Put, "/api/v1/plans/rat-dai-2026", body: plan)).Json.Faults());
        var (_, read) = await app.GetAsync("/api/v1/plans/rat-dai-2026");
        Assert.Equal(100, read.GetProperty("source").GetProperty("basis").GetArrayLength());
    }

    [Fact]
    public async Task A_team_that_is_brought_back_brings_more_members_than_a_plan_since_then_allows()
    {
        var plan = Plan;
        plan["id"] = "tu-thang-11-2026";
        plan["unit"] = "16000";
        plan["from"] = "2026-11-01";
        Assert.Equal(201, (await app.CallAsync(HttpMethod.Put, "/api/v1/plans/tu-thang-11-2026", body: plan)).Status);
        var team = await app.PlantTeamAsync("16000");
        Assert.Equal(200, (await app.PutTeamAsync(team, "16000-01", dissolvedOn: "2026-11-01")).Status);
        for (var i = 0; i < 4; i++)
            await app.MemberAsync(team);

        Assert.Equal((422, "team-full"), await OutcomeAsync(app.PutTeamAsync(team, "16000-01")));
        Assert.Equal(200, (await app.PutTeamAsync(team, "16000-01", dissolvedOn: "2026-10-31")).Status);
    }

    [Fact]
    public async Task Of_two_provinces_that_take_one_id_at_once_one_gets_it()
    {
        for (var round = 0; round < 10; round++)
        {
            var answers = await Task.WhenAll(PutAsync("16012"), PutAsync("01141"));

            Assert.Equal([201, 422], answers.Select(answer => answer.Status).Order());
            Assert.Equal(["/unit immutable"], answers.Single(answer => answer.Status == 422).Json.Faults());

            Task<(int Status, JsonElement Json)> PutAsync(string unit)
            {
                var plan = Plan;
                plan["id"] = "cung-ten-" + round;
                plan["unit"] = unit;
                return app.CallAsync(HttpMethod.Put, "/api/v1/plans/cung-ten-" + round, body: plan);
            }
        }
    }

    [Fact]
    public async Task A_plan_keeps_its_id_and_its_unit()
    {
        var plan = Plan;
        plan["unit"] = "02296";
        plan["id"] = "co-dinh-2026";
        Assert.Equal(201, (await app.CallAsync(HttpMethod.Put, "/api/v1/plans/co-dinh-2026", body: plan)).Status);
        plan["unit"] = "08";

        Assert.Equal(["/unit immutable"], (await app.CallAsync(HttpMethod.Put, "/api/v1/plans/co-dinh-2026", body: plan)).Json.Faults());
        plan["unit"] = "02296";
        Assert.Equal(["/id immutable"], (await app.CallAsync(HttpMethod.Put, "/api/v1/plans/khac-han-2026", body: plan)).Json.Faults());
    }

    [Fact]
    public async Task A_province_enters_plans_of_its_own_and_of_its_communes()
    {
        var province = (await app.IssueAsync("provincial", "08")).Secret;
        var plan = Plan;
        plan["id"] = "tinh-2026";
        plan["unit"] = "02296";
        Assert.Equal(201, (await app.CallAsync(HttpMethod.Put, "/api/v1/plans/tinh-2026", province, plan)).Status);
        plan["unit"] = "11113";
        Assert.Equal(403, (await app.CallAsync(HttpMethod.Put, "/api/v1/plans/tinh-2026", province, plan)).Status);
        plan["id"] = "tan-ky-2026";
        plan["unit"] = "02296";
        Assert.Equal(403, (await app.CallAsync(HttpMethod.Put, "/api/v1/plans/tan-ky-2026", province, plan)).Status);
    }

    [Fact]
    public async Task The_five_plans_can_be_read_with_any_key()
    {
        var key = (await app.IssueAsync("viewer", "11113")).Secret;
        var (_, all) = await app.GetAsync("/api/v1/plans", key);
        var (_, own) = await app.GetAsync("/api/v1/plans?unit=00691", key);

        Assert.Superset(
            new HashSet<string> { "gia-loc-2025", "quynh-son-2025", "tan-ky-2026", "tuyen-quang-2025", "xuan-hung-2026" },
            all.Items().Select(plan => plan.Text("id")).ToHashSet());
        Assert.Contains("tuyen-quang-2025", own.Items().Select(plan => plan.Text("id")));
        Assert.Equal(200, (await app.GetAsync("/api/v1/plans/xuan-hung-2026", key)).Status);
        Assert.Equal(404, (await app.GetAsync("/api/v1/plans/none-2026", key)).Status);
    }

    [Fact]
    public async Task Two_who_enter_the_same_plan_at_once_both_succeed()
    {
        var plan = Plan;
        plan["id"] = "cung-luc-2026";
        plan["unit"] = "02296";
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => app.CallAsync(HttpMethod.Put, "/api/v1/plans/cung-luc-2026", body: plan)));

        Assert.All(answers, answer => Assert.InRange(answer.Status, 200, 201));
        Assert.Equal(1, answers.Count(answer => answer.Status == 201));
    }

    private async Task<IReadOnlyList<string>> DeadlinesAsync() =>
    [
        .. (await app.GetAsync($"/api/v1/communes/{Commune}/deadlines?from=2026-11-20&to=2027-01-10")).Json.Items()
            .Select(due => $"{due.Text("from")} {due.Text("period")} {due.Text("dueOn")}"),
    ];

    private Task<(int Status, JsonElement Json)> PutAsync(JsonNode plan) => app.CallAsync(HttpMethod.Put, "/api/v1/plans/thu-nghiem-2026", body: plan);

    private Task<(int Status, JsonElement Json)> StatisticsAsync() => app.CallAsync(
        HttpMethod.Put, $"/api/v1/communes/{Commune}/statistics/2026-09", body: new { dossiers = new { total = 5, online = 4 } });

    private static async Task<(int Status, string Code)> OutcomeAsync(Task<(int Status, JsonElement Json)> call)
    {
        var (status, json) = await call;
        return (status, json.Text("code"));
    }
}
