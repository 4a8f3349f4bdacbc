namespace Tcns.Functions.Imports;

/// <summary>What became of a file that was imported, or would become of it.</summary>
/// <param name="Faults">Empty: a file with faults is refused.</param>
internal sealed record ImportResponse(
    bool DryRun, int Rows, int Created, int Changed, int Unchanged, IReadOnlyList<Http.FaultResponse> Faults, IReadOnlyList<ImportRowResponse> Results)
{
    public static ImportResponse Of(ImportOutcome outcome, bool isDryRun) => new(
        isDryRun,
        outcome.Results.Count,
        outcome.CountOf(RowStatus.Created),
        outcome.CountOf(RowStatus.Changed),
        outcome.CountOf(RowStatus.Unchanged),
        [],
        [.. outcome.Results.Select(result => new ImportRowResponse(result.Sheet.Length == 0 ? null : result.Sheet, result.Row, NameOf(result.Status)))]);

    private static string NameOf(RowStatus status) => status switch
    {
        RowStatus.Created => "created",
        RowStatus.Changed => "changed",
        RowStatus.Unchanged => "unchanged",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
