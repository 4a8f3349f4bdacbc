namespace Tcns.Domain.Teams;

/// <summary>What became of an application to join.</summary>
public enum MemberStanding
{
    /// <summary>Waits for the commune's answer.</summary>
    Pending,

    Accepted,

    Rejected,
}
