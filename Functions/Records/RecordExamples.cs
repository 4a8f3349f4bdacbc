using System.Text.Json.Nodes;
using Tcns.Domain.Records;

namespace Tcns.Functions.Records;

/// <summary>A record of each kind, as the contract shows it.</summary>
internal static class RecordExamples
{
    public static JsonObject Of(RecordKind kind) => JsonNode.Parse(kind switch
    {
        RecordKind.Visit =>
            """
            {
              "id": "0195d4c1-7b1e-7c3a-9a51-0d5c4f0e2a77", "team": "11113-T03", "member": "5a3f0c2d9b8e71645a3f", "date": "2026-10-05", "start": "08:30",
              "minutes": 45, "household": "H0123", "place": "home", "people": { "elderly": 1, "general": 2 }, "workingAge": 2,
              "topics": ["vneid", "scam-awareness"], "outcomes": ["uses-digital-platform"], "note": "Đã cài VNeID mức 2"
            }
            """,
        RecordKind.Training =>
            """
            {
              "id": "0195d4c1-7b1e-7c3a-9a51-0d5c4f0e2a78", "team": "11113-T03", "kind": "community", "date": "2026-10-05", "start": "19:30",
              "minutes": 90, "title": "Nhận biết lừa đảo qua mạng", "format": "in-person", "organiser": "team",
              "topics": ["scam-awareness", "data-protection"], "people": { "general": 25 }, "workingAge": 22
            }
            """,
        RecordKind.Campaign =>
            """
            {
              "id": "0195d4c1-7b1e-7c3a-9a51-0d5c4f0e2a79", "team": "11113-T03", "date": "2026-10-05", "channel": "loudspeaker",
              "topics": ["online-public-services"], "reach": { "households": 250, "workingAge": 480 }
            }
            """,
        RecordKind.Shift =>
            """
            {
              "id": "0195d4c1-7b1e-7c3a-9a51-0d5c4f0e2a7a", "team": "11113-T03", "member": "5a3f0c2d9b8e71645a3f", "date": "2026-10-05",
              "start": "08:00", "minutes": 240, "place": "community-point"
            }
            """,
        RecordKind.Feedback =>
            """
            {
              "id": "0195d4c1-7b1e-7c3a-9a51-0d5c4f0e2a7b", "team": "11113-T03", "date": "2026-10-05", "kind": "difficulty",
              "topics": ["online-public-services"], "text": "Nhà cuối thôn sóng yếu, nộp hồ sơ hay bị gián đoạn"
            }
            """,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    })!.AsObject();
}
