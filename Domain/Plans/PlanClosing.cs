using Tcns.Domain.Time;

namespace Tcns.Domain.Plans;

/// <summary>When periods close in a unit that stands under plans.</summary>
public static class PlanClosing
{
    /// <summary>
    /// Of the plans in force in the calendar quarter that closes the period, the one that leaves most days counts; without any
    /// the usual number.
    /// </summary>
    /// <param name="period">Any period.</param>
    /// <param name="plans">All plans of the unit, in force or not.</param>
    public static Closing Of(Period period, IEnumerable<Plan> plans)
    {
        var inForce = plans.Where(plan => plan.IsInForceFor(period.ClosingQuarter));
        return Closing.Of(period, inForce.Select(plan => plan.ClosingDays).DefaultIfEmpty(Closing.UsualDays).Max());
    }
}
