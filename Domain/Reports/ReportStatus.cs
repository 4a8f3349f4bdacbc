namespace Tcns.Domain.Reports;

/// <summary>How a report stands that a team or commune owes.</summary>
public enum ReportStatus
{
    /// <summary>Not submitted, and still in time.</summary>
    Due,

    /// <summary>First submitted in time; nobody has decided on it yet.</summary>
    Submitted,

    /// <summary>First submitted after its deadline; nobody has decided on it yet.</summary>
    Late,

    /// <summary><c>Quá hạn</c>: not submitted, and the last day in time is over.</summary>
    Overdue,

    /// <summary>By whom it goes to.</summary>
    Accepted,

    /// <summary>By whom it goes to, with the reason; it is submitted again.</summary>
    Returned,
}
