namespace Tcns.Domain.Plans;

/// <summary>That a plan asks for a report on a period.</summary>
/// <param name="DueOn">The last day in time; null where nothing is owed until somebody requests it.</param>
/// <param name="IsDefault">Whether that day is ours, because the plan's text gives none.</param>
public sealed record ReportAsk(PlanId Plan, Recipient To, DateOnly? DueOn, bool IsDefault);
