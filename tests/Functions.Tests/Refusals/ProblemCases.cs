using System.Text.Json.Nodes;
using Tcns.Functions.Http;
using Tcns.Functions.Tests.Records;

namespace Tcns.Functions.Tests.Refusals;

/// <summary>Each problem, and a request that meets it.</summary>
internal static class ProblemCases
{
    private const string Visits = "/api/v1/visits";
    private const string Reopen = "/api/v1/periods/2026-Q3/reopen";
    private const string Reopening = """{"commune":"01147","reason":"Bổ sung","until":"2026-12-10"}""";

    public static IEnumerable<Refusal> In(RefusalWorld world) => [.. OfKeys(world), .. OfBodies(world), .. OfRecords(world), .. OfItems(world), .. OfTheRegistry(), .. OfPeriods(world), .. OfAwards(world), .. OfServers(world)];

    private static IEnumerable<Refusal> OfKeys(RefusalWorld world) =>
    [
        new(401, "key-missing", "GET", Visits) { Key = "" },
        new(401, "key-refused", "GET", Visits) { Key = "tcns_unknown" },
        new(403, "role-refused", "POST", Visits) { Key = world.Viewer, Body = world.Held.ToJsonString() },
        new(403, "out-of-scope", "POST", Visits) { Key = world.Elsewhere, Body = world.Held.ToJsonString() },
        new(404, "unknown-unit", "GET", Visits + "?unit=99999"),
        new(404, "not-found", "GET", $"{Visits}/{RefusalWorld.Team}/0195d4c1-7b1e-7c3a-9a51-0d5c4f0e2a99"),
        new(404, "not-found", "GET", "/api/nothing"),
        new(404, "no-rollup", "GET", "/api/v1/indicators?unit=96&period=2026-Q4"),
        new(410, "snapshot-gone", "GET", $"/api/v1/feed?province={RefusalWorld.Published}&since=20200101T000000000Z"),
        new(405, "method-not-allowed", "PATCH", Visits),
        new(409, "already-bound", "POST", "/api/v1/keys") { Body = """{"role":"viewer","unit":"08","principal":"aad|refusals"}""" },
    ];

    private static IEnumerable<Refusal> OfBodies(RefusalWorld world) =>
    [
        new(400, "unreadable", "POST", Visits) { Body = "{" },
        new(413, "too-large", "POST", Visits) { Body = new string(' ', Bodies.MaxBytes + 1) },
        new(413, "too-large", "POST", "/api/v1/imports?kind=villages") { Body = new string('x', (20 * 1024 * 1024) + 1), ContentType = "text/csv" },
        new(415, "unsupported-media-type", "POST", Visits) { Body = "x", ContentType = "text/plain" },
        new(415, "unsupported-media-type", "POST", "/api/v1/imports?kind=villages") { Body = "{}" },
        new(422, "too-many", "POST", Visits) { Body = "[" + string.Join(',', Enumerable.Repeat(world.Held.ToJsonString(), 501)) + "]" },
    ];

    private static IEnumerable<Refusal> OfRecords(RefusalWorld world)
    {
        var (held, gone) = ($"/api/v1/{RecordCalls.PathOf("visits", world.Held)}", $"/api/v1/{RecordCalls.PathOf("visits", world.Void)}");
        var body = world.Held.ToJsonString();
        return
        [
            new(409, "record-conflict", "POST", Visits) { Body = world.Held.With("minutes", 46).ToJsonString() },
            new(409, "period-closed", "POST", Visits) { Body = RecordCalls.Visit(RefusalWorld.Team, world.Member).With("date", "2026-09-30").ToJsonString() },
            new(409, "period-closed", "PUT", held) { Body = world.Held.With("date", "2026-09-30").ToJsonString(), IfMatch = "*" },
            new(428, "condition-missing", "PUT", held) { Body = body },
            new(412, "stale", "PUT", held) { Body = body, IfMatch = "\"r7\"" },
            new(412, "stale", "PUT", held) { Body = body, IfMatch = "W/\"r1\"" },
            new(422, "invalid", "PUT", held) { Body = world.Held.With("team", RefusalWorld.Full).ToJsonString(), IfMatch = "*", Fault = "/team immutable" },
            new(409, "not-possible-now", "PUT", gone) { Body = world.Void.With("minutes", 60).ToJsonString(), IfMatch = "*" },
            new(422, "invalid", "GET", Visits + "?unit=31&status=lost") { Fault = "?status unknown-value" },
        ];
    }

    private static IEnumerable<Refusal> OfItems(RefusalWorld world) =>
    [
        Item("conflict", "record-conflict", world.Held.With("minutes", 46)),
        Item("refused", "period-closed", RecordCalls.Visit(RefusalWorld.Team, world.Member).With("date", "2026-09-30")),
        Item("refused", "out-of-scope", world.Held) with { Key = world.Elsewhere },
        Item("invalid", "invalid", world.Held.With("note", "RAW")) with { Body = $"[{world.Held.With("note", "RAW").ToJsonString().Replace("RAW", "\\ud800", StringComparison.Ordinal)}]", Fault = "/note malformed" },
        Item("retry", "storage-away", RecordCalls.Visit(RefusalWorld.Team, world.Member)) with { Server = world.Failing },
    ];

    private static IEnumerable<Refusal> OfTheRegistry()
    {
        var second = new JsonObject { ["level"] = "village", ["village"] = RefusalWorld.Commune + "-02", ["name"] = "Tổ hai", ["establishedOn"] = "2025-07-16" };
        return
        [
            new(409, "team-exists", "PUT", $"/api/v1/teams/{RefusalWorld.Commune}-T22") { Body = second.ToJsonString() },
            new(409, "leader-exists", "POST", $"/api/v1/teams/{RefusalWorld.Full}/members") { Body = Joining("leader") },
            new(422, "team-full", "POST", $"/api/v1/teams/{RefusalWorld.Full}/members") { Body = Joining("member") },
            new(422, "no-collaborators", "POST", "/api/v1/teams/10507-T04/members") { Body = Joining("collaborator") },
        ];
    }

    private static IEnumerable<Refusal> OfPeriods(RefusalWorld world) =>
    [
        new(403, "role-refused", "POST", Reopen) { Key = world.Officer, Body = Reopening },
        new(422, "invalid", "POST", "/api/v1/periods/2026-Q5/reopen") { Body = Reopening, Fault = "{quarter} malformed" },
        new(422, "invalid", "POST", Reopen) { Body = Reopening.Replace("2026-12-10", "2026-11-19", StringComparison.Ordinal), Fault = "/until past" },
        new(409, "not-possible-now", "POST", "/api/v1/periods/2026-Q4/reopen") { Body = Reopening },
        new(409, "period-closed", "PUT", $"/api/v1/communes/{RefusalWorld.Commune}/statistics/2026-09") { Body = """{"dossiers":{"total":8,"online":7}}""" },
    ];

    private static IEnumerable<Refusal> OfAwards(RefusalWorld world) =>
    [
        new(409, "already-nominated", "POST", "/api/v1/awards") { Body = Nomination("Lý do khác") },
        new(409, "not-possible-now", "POST", $"/api/v1/awards/{RefusalWorld.Commune}/{world.Nominated}/forward") { Body = "{}" },
        new(422, "invalid", "POST", "/api/v1/awards") { Body = Nomination("Tốt").Replace("2026-Q4", "2026-11", StringComparison.Ordinal), Fault = "/period unknown-value" },
    ];

    private static IEnumerable<Refusal> OfServers(RefusalWorld world) =>
    [
        new(429, "too-many-requests", "GET", "/api/v1/me") { Key = world.Viewer, Server = world.Strict, Times = 500 },
        new(503, "storage-away", "GET", "/api/v1/me") { Key = world.Viewer, Server = world.Away },
        new(503, "store-not-ready", "GET", "/api/v1/me") { Key = world.Viewer, Server = world.Unready },
    ];

    private static Refusal Item(string item, string code, JsonObject record) =>
        new(200, code, "POST", Visits) { Body = "[" + record.ToJsonString() + "]", Item = item };

    private static string Nomination(string reason) =>
        $$$"""{"unit":"{{{RefusalWorld.Commune}}}","title":"electronic-neighbourhood","period":"2026-Q4","nominee":{"village":"{{{RefusalWorld.Commune}}}-01"},"reason":"{{{reason}}}"}""";

    private static string Joining(string role) => $$"""{"name":"Nguyễn Thị Hoa","role":"{{role}}","joinedOn":"2026-01-05"}""";
}
