namespace Tcns.Functions.Reports;

/// <summary>The figures of a report under a plan.</summary>
/// <param name="Plan">Null where no plan is in force.</param>
/// <param name="Title">Of the plan.</param>
internal sealed record ReportPlanResponse(string? Plan, string? Title, IReadOnlyList<ReportFigureResponse> Figures);
