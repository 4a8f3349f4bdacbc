namespace Tcns.Domain.Reports;

/// <summary>What was decided on a version of a report by whom it went to.</summary>
public enum ReportDecision
{
    /// <summary>Nothing yet, or a newer version came before anybody decided.</summary>
    None,

    Accepted,

    Returned,
}
