using Tcns.Domain.Places;
using Tcns.Domain.Registry;

namespace Tcns.Domain.Quality;

/// <summary>Whose members a commune's members are, by their ids: a class lists them without their teams.</summary>
public sealed class MemberTeams(CommuneRegistry registry)
{
    private readonly ILookup<string, UnitCode> teams =
        registry.Members.Values.ToLookup(held => held.Value.Id, held => held.Value.Team, StringComparer.Ordinal);

    /// <summary>Null for somebody whom the commune does not know.</summary>
    public SignalMember? Find(string id) => teams[id].FirstOrDefault() is { } team ? new SignalMember(team, id) : null;
}
