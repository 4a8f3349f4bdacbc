namespace Tcns.Domain.Teams;

public static class MemberRoles
{
    /// <summary>The roles by the names that they have on the wire.</summary>
    public static IReadOnlyDictionary<string, MemberRole> ByName { get; } = new Dictionary<string, MemberRole>(StringComparer.Ordinal)
    {
        ["leader"] = MemberRole.Leader,
        ["deputy"] = MemberRole.Deputy,
        ["member"] = MemberRole.Member,
        ["collaborator"] = MemberRole.Collaborator,
    };

    public static string WireName(this MemberRole role) => ByName.First(entry => entry.Value == role).Key;
}
