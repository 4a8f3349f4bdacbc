using Tcns.Functions.Sheets;

namespace Tcns.Functions.Imports;

/// <summary>What came of a file.</summary>
/// <param name="Communes">How many communes its rows lie in.</param>
/// <param name="Results">Of each row, in the order of the file; empty when there are faults.</param>
/// <param name="Faults">What is wrong in it, in the order of the file, as far as <see cref="CellFaults.Most"/> go.</param>
/// <param name="FaultCount">How many faults there are in all.</param>
internal sealed record ImportOutcome(int Communes, IReadOnlyList<ImportResult> Results, IReadOnlyList<CellFault> Faults, int FaultCount)
{
    public int CountOf(RowStatus status) => Results.Count(result => result.Status == status);
}
