using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;

namespace Tcns.Domain.Registry;

/// <summary>Whether a village has room for a team: one at a time, unless a plan in force in that time allows more.</summary>
public static class TeamRoom
{
    public static Obstacle.TeamExists? Against(Team team, CommuneRegistry registry, IReadOnlyCollection<Plan> plans)
    {
        foreach (var village in team.States.Select(state => state.Village).OfType<VillageCode>().Distinct())
        {
            var own = team.DaysIn(village).ToArray();
            var others = registry.Teams.Values.Select(held => held.Value).Where(other => other.Code != team.Code)
                .Select(other => (other.Code, Days: other.DaysIn(village).SelectMany(days => own.Select(days.Intersect)).Where(days => !days.IsEmpty).ToArray()))
                .Where(other => other.Days.Length > 0)
                .ToArray();
            if (1 + DayRange.MostAtOnce([.. others.SelectMany(other => other.Days)]) > MostAllowed(own, plans) && others.Length > 0)
                return new Obstacle.TeamExists(others[0].Code);
        }

        return null;
    }

    private static int MostAllowed(IReadOnlyCollection<DayRange> days, IReadOnlyCollection<Plan> plans) => plans
        .Where(plan => days.Any(DayRange.Between(plan.From, plan.To?.AddDays(1)).Overlaps))
        .Select(plan => plan.RulesFor(TeamLevel.Village) is { } rules ? rules.MostPerVillage ?? int.MaxValue : 1)
        .Append(1)
        .Max();
}
