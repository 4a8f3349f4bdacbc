namespace Tcns.Domain.Notices;

/// <summary>What a unit is told about a report.</summary>
public enum NoticeKind
{
    /// <summary>It is owed from now on.</summary>
    ReportOpened,

    /// <summary>Three days are left, or two.</summary>
    ReportDueIn3,

    /// <summary>One day is left, or it is the last one in time.</summary>
    ReportDueIn1,

    /// <summary><c>Quá hạn</c>.</summary>
    ReportOverdue,

    /// <summary><c>Yêu cầu báo cáo đột xuất</c>: somebody above has asked for it.</summary>
    ReportRequested,

    /// <summary>Told to the unit above.</summary>
    ReportSubmitted,

    /// <summary>Told to the unit itself.</summary>
    ReportAccepted,

    /// <summary>Told to the unit itself.</summary>
    ReportReturned,
}
