namespace Tcns.Functions.Reports;

/// <summary>The figures of a report, all from one publication.</summary>
/// <param name="AsOf">The last day that counts.</param>
/// <param name="Closed">Whether they stay as they are.</param>
/// <param name="Version">Of the publication that they are from.</param>
/// <param name="Complete">False when newer records waited for the next rollup.</param>
internal sealed record ReportFiguresResponse(DateOnly AsOf, bool Closed, string Version, bool Complete, IReadOnlyList<ReportPlanResponse> Plans);
