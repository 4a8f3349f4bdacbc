using Tcns.Domain.Teams;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Ledger;

/// <summary>The ledger as a sheet.</summary>
internal static class ActivityTable
{
    private const decimal MinutesOfHour = 60;

    public static SheetTable Table { get; } = new(
        "sheet.activity",
        [
            Column("commune", SheetColumnKind.Code),
            Column("communeName") with { Width = 24 },
            Column("team", SheetColumnKind.Code),
            Column("teamName") with { Width = 40 },
            Column("member", SheetColumnKind.Code) with { Width = 24 },
            Column("name") with { Width = 30 },
            Column("role"),
            Column("days", SheetColumnKind.Whole),
            Column("hours", SheetColumnKind.Number),
            Column("minutes", SheetColumnKind.Whole),
            Column("visits", SheetColumnKind.Whole),
            Column("people", SheetColumnKind.Whole),
            Column("shifts", SheetColumnKind.Whole),
            Column("trainings", SheetColumnKind.Whole),
            Column("campaigns", SheetColumnKind.Whole),
        ]);

    public static IReadOnlyList<CellValue> Row(LedgerLine line, Language language)
    {
        var (activity, member) = (line.Activity, line.Activity.Member);
        return
        [
            CellValue.Of(line.Commune.Code.Value), CellValue.Of(line.Commune.Name), CellValue.Of(member.Team.Value), CellValue.Of(line.TeamName),
            CellValue.Of(member.Id), CellValue.Of(member.Name), CellValue.Of(AppTexts.Get("member-role." + activity.Role.WireName(), language)),
            Number(activity.Days), CellValue.Of(HoursOf(activity.Minutes)), Number(activity.Minutes), Number(activity.Visits), Number(activity.People),
            Number(activity.Shifts), Number(activity.Trainings), Number(activity.Campaigns),
        ];
    }

    /// <summary>To two decimals; the minutes beside it are exact.</summary>
    private static decimal HoursOf(int minutes) => Math.Round(minutes / MinutesOfHour, 2, MidpointRounding.AwayFromZero);

    private static CellValue Number(int count) => CellValue.Of((decimal)count);

    private static SheetColumn Column(string key, SheetColumnKind kind = SheetColumnKind.Text) => new(key, "sheet.activity." + key, kind);
}
