using System.Globalization;
using System.Text.Json.Nodes;

namespace Tcns.Domain.Tests.Plans;

/// <summary>A plan of the shape that the HTTP contract shows, to be changed at one place.</summary>
internal static class Example
{
    public const string Json = """
        { "id": "xuan-hung-2026", "title": "Kế hoạch hoạt động của Tổ CNSCĐ", "unit": "14122", "from": "2025-11-01", "to": "2026-12-31",
          "source": { "number": null, "issuedOn": "2025-11", "issuer": "UBND xã Xuân Hưng", "basis": ["123/KH-UBND (Ninh Bình)"] },
          "calendar": "reporting", "closingDays": 15,
          "teams": { "village": { "min": 7, "max": 12, "perVillage": { "min": 1, "max": 1 }, "leader": true, "deputy": false, "duties": false,
            "collaborators": true }, "commune": null },
          "targets": [ { "indicator": "supports-per-team", "value": 50, "every": "quarter" },
            { "indicator": "team-size-ok", "value": 100, "always": true },
            { "indicator": "members-on-quota", "value": 100, "by": "2026-12-31", "quota": 10 },
            { "indicator": "members-trained", "value": 100, "by": "2026-12-31", "window": "to-date" } ],
          "reports": [ { "from": "team", "to": "commune", "every": "quarter", "before": 21, "month": "last", "default": false } ] }
        """;

    /// <summary>
    /// With other values at places named by JSON pointers; <c>-</c> as the value takes the property out, and at a place of a list
    /// the value is inserted.
    /// </summary>
    public static string With(params (string Place, string Value)[] changes)
    {
        var plan = JsonNode.Parse(Json)!;
        foreach (var (place, value) in changes)
            Change(plan, place.Split('/').AsSpan(1), value);
        return plan.ToJsonString();
    }

    private static void Change(JsonNode node, ReadOnlySpan<string> place, string value)
    {
        foreach (var step in place[..^1])
            node = node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!;
        switch (node)
        {
            case JsonArray list:
                list.Insert(int.Parse(place[^1], CultureInfo.InvariantCulture), JsonNode.Parse(value));
                break;
            case JsonObject fields when value == "-":
                fields.Remove(place[^1]);
                break;
            default:
                node[place[^1]] = JsonNode.Parse(value);
                break;
        }
    }
}
