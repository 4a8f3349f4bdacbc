namespace Tcns.Domain.Reports;

/// <summary>How near the deadline of a report is that nobody has submitted yet.</summary>
public enum DueStage
{
    /// <summary>More than three days are left.</summary>
    Open,

    /// <summary>Three days are left, or two.</summary>
    DueIn3,

    /// <summary>One day is left, or it is the last one in time.</summary>
    DueIn1,

    /// <summary><c>Quá hạn</c>: the last day in time is over.</summary>
    Overdue,
}
