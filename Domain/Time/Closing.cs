namespace Tcns.Domain.Time;

/// <summary>
/// When a period closes, <c>chốt số liệu</c>: a calendar quarter when some days after its end are over, every other period
/// with the calendar quarter in which its last day lies.
/// </summary>
public sealed record Closing
{
    /// <summary>Days after the quarter's end, where no plan gives another number.</summary>
    public const int UsualDays = 15;

    private Closing(Period period, int days)
    {
        Period = period;
        ClosesOn = DateOnly.FromDayNumber(Math.Min(period.ClosingQuarter.Last.DayNumber + days, DateOnly.MaxValue.DayNumber));
    }

    public Period Period { get; }

    /// <summary>The last day on which it is open.</summary>
    public DateOnly ClosesOn { get; }

    /// <param name="period">Any period.</param>
    /// <param name="days">How many days after its quarter's end it stays open; see <c>PlanClosing</c> for those of plans.</param>
    public static Closing Of(Period period, int days = UsualDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return new Closing(period, days);
    }

    /// <param name="today">The day asked about.</param>
    /// <param name="reopenedUntil">The last day of its reopening; null where it was not reopened.</param>
    public PeriodState StateOn(DateOnly today, DateOnly? reopenedUntil = null)
    {
        if (Period.IsRunning(today))
            return PeriodState.Running;
        if (today <= ClosesOn)
            return PeriodState.Open;
        return today <= reopenedUntil ? PeriodState.Reopened : PeriodState.Closed;
    }
}
