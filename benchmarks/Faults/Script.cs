using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tcns.Benchmarks.Faults;

/// <summary>
/// What the people of one commune do, always the same: its officer sets it up and issues keys, phones send records of every kind, alone and together, once and
/// again, wrong ones among them; some are amended, voided, returned, answered; a plan is put, a report handed in and accepted, a closed quarter reopened,
/// written to and closed.
/// </summary>
internal sealed class Script(Patient client, Ledger ledger, string systemKey, int seed)
{
    private const string Established = "2025-07-16";

    /// <summary>Of an array whose items are told to come again.</summary>
    private const int MostTries = 40;
    private readonly Random random = new(seed);
    private readonly string commune = ledger.Commune;
    private int made;

    private string Team(int number) => $"{commune}-T0{number}";

    /// <exception cref="CampaignException">An answer that none of the script's acts may have.</exception>
    public async Task RunAsync()
    {
        for (var number = 1; number <= 2; number++)
        {
            await PutAsync($"v1/villages/{commune}-0{number}", $$"""{ "name": "Thôn {{number}}", "kind": "thon" }""");
            await PutAsync($"v1/teams/{Team(number)}", $$"""{ "level": "village", "village": "{{commune}}-0{{number}}", "name": "Tổ {{number}}", "establishedOn": "{{Established}}" }""");
        }

        await PutAsync($"v1/villages/{commune}-01/baselines/2026", """{ "households": 300, "workingAge": 600, "businesses": 40 }""");
        await PutAsync($"v1/communes/{commune}/statistics/2026-10", """{ "dossiers": { "total": 100, "online": 90 } }""");
        string[] members = [await JoinAsync(1), await JoinAsync(2)];
        var key = await KeyAsync("collector", Team(1));
        await PutPlanAsync();
        var visits = await RecordsAsync(members, key);
        await ChangesAsync(visits, members);
        await ReportAsync();
        await ReopenAsync(members[0]);
    }

    private async Task<List<JsonObject>> RecordsAsync(string[] members, string key)
    {
        List<JsonObject> visits = [Visit(1, members[0]), Visit(1, members[0])];
        foreach (var visit in visits)
            await PostAsync("visits", visit, key);
        await PostAsync("visits", visits[0], key, again: true);
        List<JsonObject> many = [.. Enumerable.Range(0, 8).Select(number => Visit(1 + (number % 2), members[number % 2]))];
        await PostManyAsync([.. many, visits[1]]);
        var other = Copy(visits[0]);
        other["minutes"] = 7;
        await RefusedAsync("visits", other, 409, isNew: false);
        var wrong = Visit(1, members[0]);
        wrong["date"] = "2099-01-01";
        await RefusedAsync("visits", wrong, 422, isNew: true);
        var late = Visit(1, members[0]);
        late["date"] = "2026-08-01";
        await RefusedAsync("visits", late, 409, isNew: true);
        await PostAsync("trainings", Record(1, """{ "kind": "community", "start": "19:30", "minutes": 90, "title": "Lớp tối", "format": "in-person", "organiser": "team", "topics": ["digital-literacy"], "people": { "general": 25 }, "workingAge": 22 }"""));
        await PostAsync("campaigns", Record(2, """{ "channel": "loudspeaker", "topics": ["scam-awareness"], "reach": { "households": 250, "workingAge": 480 } }"""));
        await PostAsync("shifts", Record(1, $$"""{ "member": "{{members[0]}}", "start": "08:00", "minutes": 240, "place": "community-point" }"""));
        var complaint = Record(1, """{ "kind": "difficulty", "topics": ["vneid"], "text": "Sóng yếu" }""");
        await PostAsync("feedback", complaint);
        await ActAsync("feedback", complaint, "answer", """{ "answer": "Đã báo nhà mạng", "resolved": true }""", "active");
        return [.. visits, .. many];
    }

    private async Task ChangesAsync(List<JsonObject> visits, string[] members)
    {
        var amended = Copy(visits[0]);
        amended["minutes"] = 55;
        amended["people"] = new JsonObject { ["general"] = 4 };
        await ActAsync("visits", amended, null, amended.ToJsonString(), "active");
        await ActAsync("visits", visits[2], "void", """{ "reason": "nhập nhầm" }""", "voided");
        await ActAsync("visits", visits[3], "return", """{ "reason": "xem lại giờ" }""", "returned");
        _ = members;
    }

    private async Task ReportAsync()
    {
        var path = $"v1/reports/{Team(1)}/2026-10";
        foreach (var (act, status) in ((string, string)[])[("submit", "submitted"), ("accept", "accepted")])
        {
            async Task<(int, JsonElement)?> DoneAsync() => await client.GetAsync(path, systemKey) is (200, var now) && now.GetProperty("version").GetInt32() == 1 && IsIn(now, status) ? (200, now) : null;
            var answer = await client.SendAsync(HttpMethod.Post, $"{path}/{act}", systemKey, "{}", isDone: DoneAsync);
            if (Known(answer, path + "/" + act, 200, 201) is null)
                return;
            ledger.Others.RemoveAll(other => other.Path == path);
            ledger.Others.Add((path, act == "submit" ? "\"version\":1" : "\"status\":\"accepted\""));
        }

        static bool IsIn(JsonElement report, string status) => report.GetProperty("status").GetString() is var now && (now == status || (status == "submitted" && now is "late" or "accepted"));
    }

    private async Task ReopenAsync(string member)
    {
        var body = $$"""{ "commune": "{{commune}}", "reason": "bổ sung", "until": "2099-01-31" }""";
        if (Known(await client.SendAsync(HttpMethod.Post, "v1/periods/2026-Q3/reopen", systemKey, body), "reopen", 200) is null)
            return;
        var late = Visit(1, member);
        late["date"] = "2026-08-15";
        await PostAsync("visits", late);
        Known(await client.SendAsync(HttpMethod.Post, "v1/periods/2026-Q3/close", systemKey, $$"""{ "commune": "{{commune}}" }"""), "close", 200);
        var refused = Visit(1, member);
        refused["date"] = "2026-08-16";
        await RefusedAsync("visits", refused, 409, isNew: true);
    }

    private async Task PutPlanAsync()
    {
        var plan = $$"""
            { "id": "thu-{{commune}}", "title": "Kế hoạch thử", "unit": "{{commune}}", "from": "2026-01-01", "to": "2026-12-31", "calendar": "civil", "closingDays": 15,
              "source": { "number": null, "issuedOn": "2026-01", "issuer": "UBND xã", "basis": [] },
              "teams": { "village": { "min": 1, "max": 12, "perVillage": { "min": 1, "max": 1 }, "leader": false, "deputy": false, "duties": false, "collaborators": true }, "commune": null },
              "targets": [ { "indicator": "supports-per-team", "value": 50, "every": "quarter" } ],
              "reports": [ { "from": "team", "to": "commune", "every": "month", "before": 28, "month": "last", "default": false } ] }
            """;
        await PutAsync("v1/plans/thu-" + commune, plan);
    }

    private async Task PutAsync(string path, string body)
    {
        if (Known(await client.SendAsync(HttpMethod.Put, path, systemKey, body), path, 200, 201) is not null && !path.Contains("/baselines/", StringComparison.Ordinal) && !path.Contains("/statistics/", StringComparison.Ordinal))
            ledger.Others.Add((path.Contains("/villages/", StringComparison.Ordinal) ? $"v1/villages?unit={commune}" : path.Contains("/teams/", StringComparison.Ordinal) ? $"v1/teams?unit={commune}" : path, path[(path.LastIndexOf('/') + 1)..]));
    }

    /// <summary>Who got no answer looks into the list before entering the same person again.</summary>
    private async Task<string> JoinAsync(int number)
    {
        var (path, name) = ($"v1/teams/{Team(number)}/members", "Nguyễn Thị Hoa " + (number == 1 ? "Một" : "Hai"));
        async Task<(int, JsonElement)?> DoneAsync()
        {
            if (await client.GetAsync(path, systemKey) is not (200, var list))
                return null;
            var mine = list.GetProperty("items").EnumerateArray().FirstOrDefault(member => member.GetProperty("name").GetString() == name);
            return mine.ValueKind == JsonValueKind.Object ? (201, mine) : null;
        }

        var answer = await client.SendAsync(
            HttpMethod.Post, path, systemKey, $$"""{ "name": "{{name}}", "role": "member", "joinedOn": "{{Established}}" }""", isDone: DoneAsync);
        var json = Known(answer, path, 201) ?? throw new CampaignException("Nobody could be entered: " + path);
        ledger.Others.Add((path, json.GetProperty("id").GetString()!));
        return json.GetProperty("id").GetString()!;
    }

    private async Task<string> KeyAsync(string role, string unit)
    {
        var json = Known(await client.SendAsync(HttpMethod.Post, "v1/keys", systemKey, $$"""{ "role": "{{role}}", "unit": "{{unit}}" }"""), "keys", 201)
            ?? throw new CampaignException("No key was issued for " + unit);
        ledger.Others.Add(("v1/keys?unit=" + unit, json.GetProperty("id").GetString()!));
        return json.GetProperty("key").GetString()!;
    }

    private async Task PostAsync(string kind, JsonObject record, string? key = null, bool again = false)
    {
        var answer = await client.SendAsync(HttpMethod.Post, "v1/" + kind, key ?? systemKey, record.ToJsonString());
        var isKnown = Known(answer, kind, 200, 201) is not null;
        if (again)
            return;
        if (isKnown)
            ledger.Created(kind, record);
        else
            ledger.MaybeCreated(kind, record);
    }

    /// <summary>Of an array, what was not taken in is sent again.</summary>
    private async Task PostManyAsync(List<JsonObject> records)
    {
        var left = records.ToList();
        var tries = 0;
        for (; left.Count > 0 && tries < MostTries; tries++)
        {
            if (Known(await client.SendAsync(HttpMethod.Post, "v1/visits", systemKey, new JsonArray([.. left.Select(record => record.DeepClone())]).ToJsonString()), "visits", 200) is not { } answer)
                break;
            var results = answer.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("status").GetString()).ToArray();
            if (results.FirstOrDefault(status => status is not ("created" or "duplicate" or "retry")) is { } odd)
                throw new CampaignException("An item was answered " + odd);
            foreach (var (record, _) in left.Zip(results).Where(pair => pair.Second != "retry" && pair.First != records[^1]))
                ledger.Created("visits", record);
            left = [.. left.Zip(results).Where(pair => pair.Second == "retry").Select(pair => pair.First)];
        }

        if (tries == MostTries)
            ledger.GiveUp();
        foreach (var record in left.Where(record => record != records[^1]))
            ledger.MaybeCreated("visits", record);
    }

    private async Task RefusedAsync(string kind, JsonObject record, int status, bool isNew)
    {
        if (isNew)
            ledger.Refused((string)record["id"]!);
        Known(await client.SendAsync(HttpMethod.Post, "v1/" + kind, systemKey, record.ToJsonString()), kind + " refused", status);
    }

    /// <summary>A change on the condition that the version is the one that was seen. Who got no answer looks whether it was done.</summary>
    private async Task ActAsync(string kind, JsonObject record, string? act, string body, string status)
    {
        var path = $"v1/{kind}/{(string)record["team"]!}/{(string)record["id"]!}";
        if (await client.GetAsync(path, systemKey) is not (200, var before))
        {
            // Not there, or nobody says so: then there is nothing to change, and the ledger knows of the record what it knew.
            ledger.GiveUp();
            return;
        }

        var version = before.GetProperty("version").GetInt32();
        async Task<(int, JsonElement)?> DoneAsync() => await client.GetAsync(path, systemKey) is (200, var now) && now.GetProperty("version").GetInt32() == version + 1 ? (200, now) : null;
        var answer = await client.SendAsync(
            act is null ? HttpMethod.Put : HttpMethod.Post, act is null ? path : path + "/" + act, systemKey, body,
            act is "return" or "answer" ? null : before.GetProperty("etag").GetString(), DoneAsync);
        ledger.Changed(record, status, isKnown: Known(answer, path + "/" + act, 200) is not null);
    }

    private JsonElement? Known((int Status, JsonElement Json)? answer, string what, params ReadOnlySpan<int> expected)
    {
        if (answer is not { } known)
        {
            ledger.GiveUp();
            return null;
        }

        return expected.Contains(known.Status) ? known.Json
            : throw new CampaignException(string.Create(CultureInfo.InvariantCulture, $"{what} was answered {known.Status}: {known.Json.GetRawText()}"));
    }

    private JsonObject Visit(int team, string member) => Record(
        team,
        $$"""
        { "member": "{{member}}", "start": "08:30", "minutes": {{10 + random.Next(100)}}, "household": "H{{random.Next(200)}}", "place": "home",
          "people": { "elderly": 1, "general": {{random.Next(1, 6)}} }, "workingAge": 1, "topics": ["vneid"], "outcomes": ["uses-digital-platform"] }
        """);

    private JsonObject Record(int team, string json)
    {
        var record = JsonNode.Parse(json)!.AsObject();
        record["id"] = string.Create(CultureInfo.InvariantCulture, $"0195d4c1-7b1e-7c3a-9a51-{commune}{seed % 1000:D3}{++made:D4}");
        record["team"] = Team(team);
        record["date"] ??= string.Create(CultureInfo.InvariantCulture, $"2026-{10 + random.Next(2)}-{1 + random.Next(18):D2}");
        return record;
    }

    private static JsonObject Copy(JsonObject record) => record.DeepClone().AsObject();
}
