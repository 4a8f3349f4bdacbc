namespace Tcns.Domain.Teams;

/// <summary>What a member is from a day on, until the next state.</summary>
/// <param name="Affiliation">Where the member comes from, an id of the vocabulary.</param>
/// <param name="Duties">Topics, reporting, coordination: ids of the vocabulary.</param>
public sealed record MemberState(DateOnly From, MemberRole Role, string? Affiliation, IReadOnlyList<string> Duties, string? Phone)
{
    public bool IsAlike(MemberState other) =>
        (Role, Affiliation, Phone) == (other.Role, other.Affiliation, other.Phone) && Duties.SequenceEqual(other.Duties);
}
