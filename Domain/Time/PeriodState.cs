namespace Tcns.Domain.Time;

/// <summary>Whether what is dated in a period may still be entered and corrected.</summary>
public enum PeriodState
{
    /// <summary>Its last day is not over.</summary>
    Running,

    /// <summary>It is over and may still be corrected.</summary>
    Open,

    /// <summary><c>Đã chốt số liệu</c>: its figures stay as they were published.</summary>
    Closed,

    /// <summary>Closed, and opened again until a day.</summary>
    Reopened,
}
