using System.Globalization;
using Tcns.Domain.Forms;
using Tcns.Domain.Privacy;
using Tcns.Functions.Http;
using Tcns.Functions.Records;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.RecordSheets;

/// <summary>Why a row is not held as it says, told at its cells.</summary>
internal sealed class RowFaults(SheetTable table, RowRecord record)
{
    /// <summary>Of one row: more than anybody mends before sending it again.</summary>
    private const int Most = 20;

    /// <summary>The same problem with its cells; null where there is none.</summary>
    public Problem? Place(Problem? problem) => problem is null ? null : Place(problem, [.. CellsOf(problem)]);

    private static Problem Place(Problem problem, CellFault[] cells) =>
        problem with { Faults = null, Cells = [.. cells.Take(Most)], CellCount = cells.Length };

    private IEnumerable<CellFault> CellsOf(Problem problem) => problem switch
    {
        { Faults: { } faults } => faults.Select(CellOf),
        { Code: FaultCodes.PeriodClosed } => [At("date", problem.Code)],
        { Code: FaultCodes.OutOfScope } => [At("team", problem.Code)],
        _ => [At(problem.Code == Problems.RecordConflict.Code ? "id" : "", problem.Code) with { Wording = $"problem.{problem.Code}.detail" }],
    };

    private CellFault CellOf(Fault fault)
    {
        var (column, place) = Find(fault.Path.Split('/')[1..]);
        var entry = place is { } index ? record.Values.All.First(value => value.Column == column).Entries.ElementAtOrDefault(index) : null;
        if (entry is not null && PersonalNumbers.AreIn(entry))
            entry = null;
        var isWord = fault.Code == FaultCodes.UnknownValue;
        var limit = !isWord || column is null ? fault.Limit
            : column.Kind == SheetColumnKind.Choice ? new TextList([.. column.Choices.Select(choice => choice.Name)])
            : "«" + (entry is null ? "…" : Excerpt.Of(entry)) + "»";
        return At(column?.Key ?? "", fault.Code, limit) with { Entry = isWord ? null : entry, Wording = WordingOf(column, fault.Code) };
    }

    private CellFault At(string key, string code, object? limit = null) => record.Row.FaultAt(key, code, limit);

    /// <summary>The column of a place in the JSON form, and the entry of its list; what has several columns is told at the first that holds something.</summary>
    private (SheetColumn? Column, int? Entry) Find(string[] names)
    {
        if (names is [var list, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var entry))
            return (table.Columns.FirstOrDefault(column => column.Key == list), entry);
        var key = string.Join('.', names);
        var columns = table.Columns.Where(column => column.Key == key || column.Key.StartsWith(key + ".", StringComparison.Ordinal)).ToList();
        var found = columns.Find(column => record.Row[column.Key] is { IsEmpty: false }) ?? columns.Find(column => record.Row[column.Key] is not null);
        return (found ?? columns.FirstOrDefault(), null);
    }

    private static string? WordingOf(SheetColumn? column, string code) => (column?.Kind, column?.Key, code) switch
    {
        (_, _, FaultCodes.UnknownProperty) => "fault-cell.not-here",
        (_, "village", FaultCodes.Ambiguous) => "fault-cell.several-villages",
        (_, _, FaultCodes.Ambiguous) => "fault-cell.several-members",
        (_, "attendees", FaultCodes.NotAMember) => "fault-cell.not-an-attendee",
        (_, "id", FaultCodes.Malformed) => "fault-cell.not-an-id",
        (SheetColumnKind.Day, _, FaultCodes.Malformed) => "fault.not-a-day",
        (SheetColumnKind.Time, _, FaultCodes.Malformed) => "fault-cell.not-a-time",
        (SheetColumnKind.Whole, _, FaultCodes.Type) => "fault.not-whole",
        (SheetColumnKind.List, _, FaultCodes.UnknownValue) => "fault-cell.not-in-list",
        (SheetColumnKind.Flag, _, FaultCodes.Type) => "fault-cell.not-a-flag",
        _ => null,
    };
}
