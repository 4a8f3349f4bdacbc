namespace Tcns.Domain.Plans;

/// <summary>In which month a deadline lies.</summary>
public enum DeadlineMonth
{
    /// <summary>The period's last, by the calendar's names: December of 2026-Q4 and 2026-RQ4.</summary>
    Last,

    /// <summary>The one after it.</summary>
    Next,
}
