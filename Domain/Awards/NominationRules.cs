using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;

namespace Tcns.Domain.Awards;

/// <summary>What is wrong with a nomination in its commune: who is nominated has to have been there on a day of the period, as far as it has passed.</summary>
/// <param name="registry">The commune's.</param>
/// <param name="today">The day in Vietnam.</param>
public sealed class NominationRules(CommuneRegistry registry, DateOnly today)
{
    private const string Place = "/nominee/";

    /// <summary>The decision bears a day between the first of the period and today, both included: paper often comes first.</summary>
    public static IEnumerable<Fault> FindDayFaults(Nomination nomination, DateOnly? decidedOn, DateOnly today)
    {
        if (decidedOn > today)
            yield return new Fault("/decidedOn", FaultCodes.Future);
        if (decidedOn < nomination.Period.First)
            yield return new Fault("/decidedOn", FaultCodes.Past, nomination.Period.First);
    }

    public IEnumerable<Fault> FindFaults(Period period, Nominee nominee)
    {
        var days = new DayRange(period.First, period.AsOf(today).AddDays(1));
        var fault = nominee switch
        {
            Nominee.OfTeam of => ("team", FindTeamFault(of.Team, days)),
            Nominee.OfMember of => ("member", IsMember(of.Person, days) ? null : FaultCodes.NotAMember),
            Nominee.OfVillage of => ("village", FindVillageFault(of.Village, days)),
            Nominee.OfHousehold of => ("village", FindVillageFault(of.Village, days)),
            _ => throw new ArgumentOutOfRangeException(nameof(nominee)),
        };
        if (fault is (var name, { } code))
            yield return new Fault(Place + name, code);
    }

    private string? FindTeamFault(UnitCode code, DayRange days)
    {
        if (code.Commune != registry.Commune)
            return FaultCodes.OtherCommune;
        if (registry.FindTeam(code) is not { } team)
            return FaultCodes.UnknownTeam;
        if (team.Life.End <= days.First)
            return FaultCodes.AfterTeam;
        return team.Life.Overlaps(days) ? null : FaultCodes.BeforeTeam;
    }

    private string? FindVillageFault(VillageCode code, DayRange days)
    {
        if (code.Commune != registry.Commune)
            return FaultCodes.OtherCommune;
        return registry.Find(code)?.Life.Overlaps(days) is true ? null : FaultCodes.UnknownVillage;
    }

    private bool IsMember(string person, DayRange days) =>
        registry.MembershipsOf(person).Any(held => !held.Value.IsErased && registry.LifeOf(held.Value).Overlaps(days));
}
