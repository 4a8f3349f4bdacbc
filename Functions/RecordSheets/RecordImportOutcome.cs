using Tcns.Functions.Records;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.RecordSheets;

/// <summary>What came of a file of records.</summary>
/// <param name="Results">Of each row, in the order of the file; empty when the file has faults.</param>
/// <param name="Faults">Why the file is none of the kind: a sheet or a heading that is wrong.</param>
internal sealed record RecordImportOutcome(IReadOnlyList<RowResult> Results, IReadOnlyList<CellFault> Faults)
{
    public bool IsWhole => Faults.Count == 0 && Results.All(result => result.Problem is null);

    public int CountOf(SubmitOutcome outcome) => Results.Count(result => result.Outcome == outcome);
}
