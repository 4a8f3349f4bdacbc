using Tcns.Functions.Http;
using Tcns.Functions.Records;

namespace Tcns.Functions.RecordSheets;

/// <summary>What became of a row.</summary>
/// <param name="Sheet">Empty of a CSV file.</param>
/// <param name="Row">From 1.</param>
/// <param name="Id">Of its record; null where the cell holds none that can be read.</param>
/// <param name="Problem">Why it is not held as it says, with its cells; null when it is.</param>
internal sealed record RowResult(
    string Sheet, int Row, string? Id, SubmitOutcome Outcome, Problem? Problem, IReadOnlyList<RecordWarning> Warnings);
