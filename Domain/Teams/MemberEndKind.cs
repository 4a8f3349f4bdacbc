namespace Tcns.Domain.Teams;

/// <summary>How a membership came to its end.</summary>
public enum MemberEndKind
{
    /// <summary>At the member's own wish.</summary>
    Left,

    /// <summary>By the commune.</summary>
    Dismissed,

    /// <summary>Goes on in another team.</summary>
    Moved,
}
