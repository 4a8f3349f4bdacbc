using Tcns.Domain.Time;

namespace Tcns.Domain.Plans;

/// <summary>The days on which a plan is in force; <paramref name="Last"/> is included, and null when no end is given.</summary>
public readonly record struct PlanDays(DateOnly First, DateOnly? Last)
{
    public bool Contains(DateOnly day) => First <= day && !(Last < day);

    /// <summary>Whether any day of the period is among them.</summary>
    public bool Overlap(Period period) => First <= period.Last && !(Last < period.First);
}
