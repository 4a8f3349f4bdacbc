namespace Tcns.Domain.Access;

/// <summary>What a key carries beside role and unit.</summary>
public sealed record KeyDetails
{
    /// <summary>The member whose phone holds the key, if it is one member's.</summary>
    public string? Member { get; init; }

    /// <summary>What the officer calls it; may hold a person's name, so it stays in the tables.</summary>
    public string? Label { get; init; }

    /// <summary>First day on which it is no longer good; null: until revoked.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Whether it stands for a principal that the platform signs in, and has no secret.</summary>
    public bool IsPrincipal { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The id of the key that issued it.</summary>
    public string CreatedBy { get; init; } = "";

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Recorded at most once an hour.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }
}
