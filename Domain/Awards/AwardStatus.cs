namespace Tcns.Domain.Awards;

/// <summary>How a nomination stands.</summary>
public enum AwardStatus
{
    /// <summary>It waits for the chairman.</summary>
    Proposed,

    /// <summary>It may be proposed again.</summary>
    Withdrawn,

    Approved,

    Declined,

    /// <summary>Approved, and on the province's list.</summary>
    Forwarded,
}
