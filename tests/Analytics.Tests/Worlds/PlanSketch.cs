using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Testing;

namespace Tcns.Analytics.Tests.Worlds;

/// <summary>
/// A plan in a few words. A target is <c>households-guided 80 by 2026-12-31</c>, <c>reports-on-time 100 every quarter</c> or
/// <c>team-size-ok 100 always</c>, with <c>quota 10</c> or <c>window to-date</c> behind it; a report is <c>team quarter 21 last</c>:
/// who, how often, before which day, of the period's last month or the next.
/// </summary>
internal sealed record PlanSketch
{
    private static readonly OfficialUnits Units = ReadUnits();

    public string Id { get; init; } = "ke-hoach-2026";

    public string Unit { get; init; } = World.CommuneCode;

    public string From { get; init; } = "2026-01-01";

    public string? To { get; init; } = "2026-12-31";

    public string Calendar { get; init; } = "civil";

    public int ClosingDays { get; init; } = 15;

    /// <summary>Least and greatest number of members of a village's team.</summary>
    public (int? Min, int? Max) VillageTeams { get; init; }

    /// <summary>The same of the commune's own team.</summary>
    public (int? Min, int? Max) CommuneTeams { get; init; }

    public IReadOnlyList<string> Targets { get; init; } = [];

    public IReadOnlyList<string> Reports { get; init; } = [];

    public Plan Draw()
    {
        var isRead = PlanText.TryRead(JsonSerializer.Deserialize<JsonElement>(Json().ToJsonString()), Units, out var plan, out var faults);
        Assert.True(isRead, string.Join("; ", faults));
        return plan!;
    }

    private JsonObject Json() => new()
    {
        ["id"] = Id,
        ["title"] = "Kế hoạch",
        ["unit"] = Unit,
        ["from"] = From,
        ["to"] = To,
        ["source"] = new JsonObject { ["issuer"] = "UBND", ["basis"] = new JsonArray() },
        ["calendar"] = Calendar,
        ["closingDays"] = ClosingDays,
        ["teams"] = new JsonObject { ["village"] = RangeOf(VillageTeams), ["commune"] = RangeOf(CommuneTeams) },
        ["targets"] = new JsonArray([.. Targets.Select(TargetOf)]),
        ["reports"] = new JsonArray([.. Reports.Select(ReportOf)]),
    };

    private static JsonObject RangeOf((int? Min, int? Max) range) => new() { ["min"] = range.Min, ["max"] = range.Max };

    private static JsonNode TargetOf(string text)
    {
        var words = text.Split(' ');
        var target = new JsonObject { ["indicator"] = words[0], ["value"] = decimal.Parse(words[1], CultureInfo.InvariantCulture) };
        for (var i = 2; i < words.Length; i++)
        {
            target[words[i]] = words[i] switch
            {
                "always" => true,
                "quota" => int.Parse(words[++i], CultureInfo.InvariantCulture),
                _ => words[++i],
            };
        }

        return target;
    }

    private static JsonNode ReportOf(string text) => text.Split(' ') is [var from, var every, var before, var month]
        ? new JsonObject
        {
            ["from"] = from,
            ["to"] = from == "team" ? "commune" : "province",
            ["every"] = every,
            ["before"] = before == "-" ? null : int.Parse(before, CultureInfo.InvariantCulture),
            ["month"] = month,
            ["default"] = false,
        }
        : throw new FormatException("Not a report such as: team quarter 21 last");

    private static OfficialUnits ReadUnits()
    {
        using var list = File.OpenText(Repository.At("plans", "units.csv"));
        return OfficialUnits.Read(list);
    }
}
