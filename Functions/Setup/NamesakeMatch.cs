using Tcns.Domain.Teams;

namespace Tcns.Functions.Setup;

/// <summary>Whom a row means of those who are there already.</summary>
internal abstract record NamesakeMatch
{
    private NamesakeMatch()
    {
    }

    internal sealed record One(Member Member) : NamesakeMatch;

    /// <summary>Nobody has the name: the row brings somebody new.</summary>
    internal sealed record None : NamesakeMatch;

    /// <summary>All who have the name are meant by other rows.</summary>
    internal sealed record Surplus : NamesakeMatch;

    /// <summary>Nobody can tell which of several.</summary>
    internal sealed record Several : NamesakeMatch;

    public static NamesakeMatch Nobody { get; } = new None();

    public static NamesakeMatch Ambiguous { get; } = new Several();

    public static NamesakeMatch At(IReadOnlyList<Member> members, int place) =>
        place < members.Count ? new One(members[place]) : new Surplus();
}
