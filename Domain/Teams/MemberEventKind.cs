namespace Tcns.Domain.Teams;

/// <summary>What can happen to a membership.</summary>
public enum MemberEventKind
{
    /// <summary>Proposed by the team.</summary>
    Proposed,

    /// <summary>Entered by the commune.</summary>
    Entered,

    Approved,

    Rejected,

    /// <summary>Asked to leave.</summary>
    LeaveProposed,

    LeaveRejected,

    Left,

    Dismissed,

    MovedAway,

    /// <summary>Came from another team.</summary>
    MovedHere,

    /// <summary>Another role, other duties, another affiliation or phone.</summary>
    Changed,

    /// <summary>Replaced by a tombstone at the person's request.</summary>
    Erased,
}
