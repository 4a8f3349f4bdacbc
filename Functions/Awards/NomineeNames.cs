using Tcns.Domain.Awards;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;
using Tcns.Functions.Members;

namespace Tcns.Functions.Awards;

/// <summary>Nominees of a commune as the registry names them now, as far as a reader may see people.</summary>
internal sealed class NomineeNames(CommuneRegistry registry, PersonalView view)
{
    /// <summary>Whether names, codes of households and texts about people are told.</summary>
    public bool AreSeen => view != PersonalView.Nothing;

    /// <summary>Null once the person was erased.</summary>
    public AwardNomineeResponse? Find(Nomination nomination)
    {
        var kind = nomination.Nominee?.Kind.WireName();
        return nomination.Nominee switch
        {
            null => null,
            Nominee.OfTeam of => new(kind!, of.Team.Value, null, null, null, TeamName(of.Team.Value, nomination.Period), null),
            Nominee.OfMember of => FindMember(kind!, of, nomination.Period),
            Nominee.OfVillage of => new(kind!, null, null, of.Village.Value, null, registry.Find(of.Village)?.Name, null),
            Nominee.OfHousehold of => new(kind!, null, null, of.Village.Value, AreSeen ? of.Household : null, null, registry.Find(of.Village)?.Name),
            _ => throw new InvalidOperationException("Nothing else is nominated."),
        };
    }

    private AwardNomineeResponse FindMember(string kind, Nominee.OfMember nominee, Period period)
    {
        var member = registry.MembershipsOf(nominee.Person).FirstOrDefault(held => held.Value.Id == nominee.Member)?.Value;
        var name = AreSeen && member is { IsErased: false } ? member.Name : null;
        return new(kind, member?.Team.Value, nominee.Member, null, null, name, member is null ? null : TeamName(member.Team.Value, period));
    }

    private string? TeamName(string team, Period period) => registry.Teams.GetValueOrDefault(team)?.Value.StateOn(period.Last).Name;
}
