using System.Text.Json.Nodes;
using Tcns.Functions.Tests.Records;

namespace Tcns.Functions.Tests.Refusals;

/// <summary>Each fault of a record that the contract names, and how a record gets it.</summary>
internal static class FaultCases
{
    private static readonly (string Kind, string Otherwise, string Fault)[] All =
    [
        ("visits", """{ "id": null }""", "/id required"),
        ("visits", """{ "place": null }""", "/place required"),
        ("visits", """{ "minutes": "45" }""", "/minutes type"),
        ("visits", """{ "mood": "good" }""", "/mood unknown-property"),
        ("visits", """{ "topics": ["vneid", "astrology"] }""", "/topics/1 unknown-value"),
        ("visits", """{ "id": "1" }""", "/id malformed"),
        ("visits", """{ "date": "2026-02-30" }""", "/date malformed"),
        ("visits", """{ "start": "24:00" }""", "/start malformed"),
        ("visits", """{ "village": "here" }""", "/village malformed"),
        ("visits", """{ "minutes": 1441 }""", "/minutes out-of-range"),
        ("visits", """{ "people": { "general": 1001 } }""", "/people/general out-of-range"),
        ("trainings", """{ "people": { "general": 100001 } }""", "/people/general out-of-range"),
        ("campaigns", """{ "reach": { "households": 100001, "workingAge": 0 } }""", "/reach/households out-of-range"),
        ("visits", """{ "date": "2026-11-21" }""", "/date future"),
        ("visits", """{ "date": "2025-07-15" }""", "/date before-team"),
        ("visits", """{ "team": "{ended}", "date": "2026-11-02" }""", "/date after-team"),
        ("visits", """{ "member": "nobody" }""", "/member not-a-member"),
        ("visits", """{ "team": "01147-T99" }""", "/team unknown-team"),
        ("visits", """{ "village": "01147-77" }""", "/village unknown-village"),
        ("visits", """{ "village": "01147-03" }""", "/village unknown-village"),
        ("visits", """{ "village": "11113-01" }""", "/village other-commune"),
        ("visits", """{ "topics": [] }""", "/topics empty"),
        ("visits", """{ "workingAge": 4 }""", "/workingAge exceeds-people"),
        ("visits", """{ "note": "Số căn cước 001 085 012345" }""", "/note personal-data"),
        ("feedback", """{ "text": "Thẻ 4111 1111 1111 1111" }""", "/text personal-data"),
        ("feedback", """{ "text": "{long}" }""", "/text too-long"),
    ];

    /// <summary>Alone, and as the only item of an array.</summary>
    public static IEnumerable<Refusal> In(RefusalWorld world)
    {
        foreach (var (kind, otherwise, fault) in All)
        {
            var changes = otherwise.Replace("{ended}", RefusalWorld.Ended, StringComparison.Ordinal).Replace("{long}", new string('x', 1001), StringComparison.Ordinal);
            var record = RecordOf(kind, world);
            foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
                record = record.With(name, value?.DeepClone());
            yield return new Refusal(422, "invalid", "POST", "/api/v1/" + kind) { Body = record.ToJsonString(), Fault = fault };
            yield return new Refusal(200, "invalid", "POST", "/api/v1/" + kind) { Body = "[" + record.ToJsonString() + "]", Fault = fault, Item = "invalid" };
        }
    }

    private static JsonObject RecordOf(string kind, RefusalWorld world) => kind switch
    {
        "visits" => RecordCalls.Visit(RefusalWorld.Team, world.Member),
        "trainings" => RecordCalls.CommunityTraining(RefusalWorld.Team),
        "campaigns" => RecordCalls.Campaign(RefusalWorld.Team),
        _ => RecordCalls.Feedback(RefusalWorld.Team),
    };
}
