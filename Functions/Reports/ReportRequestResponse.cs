namespace Tcns.Functions.Reports;

/// <summary>That somebody asked for a report beside the plans.</summary>
/// <param name="DueOn">The last day in time that was asked for.</param>
/// <param name="Reason">What it is wanted for; null where nothing was said.</param>
internal sealed record ReportRequestResponse(DateOnly DueOn, DateOnly AskedOn, string? Reason);
