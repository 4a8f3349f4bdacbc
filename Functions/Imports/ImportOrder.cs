using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Imports;

/// <summary>How a file is to be imported.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Actor">The id of the key, or the name of the verb.</param>
/// <param name="Reaches">The communes that rows may lie in.</param>
/// <param name="IsDryRun">Whether everything is judged and nothing written.</param>
internal sealed record ImportOrder(ImportKind Kind, string Actor, Func<UnitCode, bool> Reaches, bool IsDryRun)
{
    /// <summary>What a fault says of a CSV file that would have to hold several things.</summary>
    public static TextList CsvFile { get; } = new(["fault-limit.csv"]);

    /// <summary>Told how far it has come.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }

    /// <summary>A CSV file is one sheet: what it holds must be named.</summary>
    public Fault? RefuseBook(SheetBook book) =>
        book.Sheets is [{ Name: "" }] && Kind.Tables.Count > 1 ? new Fault("?kind", FaultCodes.NotTogether, CsvFile) : null;

    public ImportSteps Count(ImportStage stage, int total) => new(Progress, stage, total);
}
