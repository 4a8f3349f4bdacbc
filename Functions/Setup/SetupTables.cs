using Tcns.Domain.Places;
using Tcns.Domain.Teams;
using Tcns.Domain.Vocabulary;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Setup;

/// <summary>The four sheets of a commune's set-up, in the order in which they rest on each other.</summary>
internal static class SetupTables
{
    public static SheetTable Villages { get; } = new(
        "sheet.villages",
        [
            Column("villages", "code", SheetColumnKind.Code, isRequired: true),
            Column("villages", "name", isRequired: true) with { Width = 30 },
            Choice("villages", "kind", VillageKinds.ByName.Keys, "village-kind.", isRequired: true),
            Column("villages", "from", SheetColumnKind.Day),
            Column("villages", "to", SheetColumnKind.Day),
        ]);

    public static SheetTable Baselines { get; } = new(
        "sheet.baselines",
        [
            Column("baselines", "village", SheetColumnKind.Code, isRequired: true),
            Column("baselines", "year", SheetColumnKind.Whole, isRequired: true),
            Column("baselines", "households", SheetColumnKind.Whole),
            Column("baselines", "workingAge", SheetColumnKind.Whole),
            Column("baselines", "businesses", SheetColumnKind.Whole),
        ]);

    public static SheetTable Teams { get; } = new(
        "sheet.teams",
        [
            Column("teams", "code", SheetColumnKind.Code, isRequired: true),
            Choice("teams", "level", TeamLevels, "team-level.", isRequired: true),
            Column("teams", "village", SheetColumnKind.Code),
            Column("teams", "name", isRequired: true) with { Width = 40 },
            Column("teams", "decisionNumber"),
            Column("teams", "decisionOn", SheetColumnKind.Day),
            Column("teams", "establishedOn", SheetColumnKind.Day, isRequired: true),
            Column("teams", "dissolvedOn", SheetColumnKind.Day),
        ]);

    public static SheetTable Members { get; } = new(
        "sheet.members",
        [
            Column("members", "team", SheetColumnKind.Code, isRequired: true),
            Column("members", "name", isRequired: true) with { Width = 30 },
            Choice("members", "role", MemberRoles.ByName.Keys, "member-role.", isRequired: true),
            Column("members", "joinedOn", SheetColumnKind.Day, isRequired: true),
            Choice("members", "affiliation", Affiliations.All, "affiliation."),
            Column("members", "duties") with { Width = 60 },
            Column("members", "phone", SheetColumnKind.Code),
            Column("members", "leftOn", SheetColumnKind.Day),
            Column("members", "from", SheetColumnKind.Day),
        ]);

    public static IReadOnlyList<SheetTable> All { get; } = [Villages, Baselines, Teams, Members];

    private static IEnumerable<string> TeamLevels => ["village", "commune"];

    private static SheetColumn Column(string table, string key, SheetColumnKind kind = SheetColumnKind.Text, bool isRequired = false) =>
        new(key, $"sheet.{table}.{key}", kind, isRequired) { Explanation = $"sheet.{table}.{key}.hint" };

    private static SheetColumn Choice(string table, string key, IEnumerable<string> values, string names, bool isRequired = false) =>
        Column(table, key, SheetColumnKind.Choice, isRequired) with { Choices = [.. values.Select(value => new SheetChoice(value, names + value))] };
}
