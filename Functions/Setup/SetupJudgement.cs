using Tcns.Functions.Imports;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Setup;

/// <summary>What the rows of a commune come to.</summary>
internal sealed record SetupJudgement(SetupCommune Rows, IReadOnlyList<ImportResult> Results, IReadOnlyList<CellFault> Faults)
{
    public bool ChangesSomething => Results.Any(result => result.Status != RowStatus.Unchanged);

    public int CountOf(RowStatus status) => Results.Count(result => result.Status == status);
}
