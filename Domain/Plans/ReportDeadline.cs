using Tcns.Domain.Time;

namespace Tcns.Domain.Plans;

/// <summary><c>Trước ngày N</c> of the period's last month or the one after it.</summary>
public sealed record ReportDeadline
{
    internal ReportDeadline(int before, DeadlineMonth month)
    {
        Before = before;
        Month = month;
    }

    /// <summary>The day of the month, 1 to 31, that is too late.</summary>
    public int Before { get; }

    public DeadlineMonth Month { get; }

    /// <summary>
    /// The last day in time: the one before, or the month's last where it has fewer days. Before the 1st it is the last day of
    /// the month before.
    /// </summary>
    public DateOnly LastDayFor(Period period)
    {
        var month = Month is DeadlineMonth.Last ? period.LastMonth : period.LastMonth.Next;
        return month.First.AddDays(Math.Min(Before - 1, month.Days) - 1);
    }
}
