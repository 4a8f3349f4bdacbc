using Tcns.Domain.Time;

namespace Tcns.Domain.Plans;

/// <summary>A report that a plan asks of its teams or its communes; in time up to and including <paramref name="DueOn"/>.</summary>
public sealed record ReportDue(Reporter From, Period Period, DateOnly DueOn);
