using Tcns.Domain.Plans;
using Tcns.Domain.Teams;

namespace Tcns.Domain.Registry;

/// <summary>Which rules of which plans a commune breaks on a day: its teams each, and where teams lack.</summary>
public sealed class CommuneCheck(CommuneRegistry registry, IReadOnlyCollection<Plan> plans, DateOnly day)
{
    public IEnumerable<Finding> All() => plans
        .Where(plan => plan.IsInForceOn(day))
        .SelectMany(plan => OfCommuneTeam(plan).Concat(OfVillages(plan)))
        .Concat(ActiveTeams().SelectMany(new TeamCheck(registry, plans, day).Of));

    private IEnumerable<Finding> OfCommuneTeam(Plan plan)
    {
        if (plan.RulesFor(TeamLevel.Commune) is not null && !ActiveTeams().Any(team => team.Level == TeamLevel.Commune))
            yield return new Finding(RuleCode.NoCommuneTeam, plan, registry.Commune.Value, 0, 1, []);
    }

    private IEnumerable<Finding> OfVillages(Plan plan)
    {
        if (plan.RulesFor(TeamLevel.Village)?.PerVillage is not { } rule)
            yield break;
        foreach (var village in registry.Villages.Values.Select(held => held.Value).Where(village => village.IsActiveOn(day)))
        {
            var count = ActiveTeams().Count(team => team.StateOn(day).Village == village.Code);
            if (count < rule.Min)
                yield return new Finding(count == 0 ? RuleCode.VillageWithoutTeam : RuleCode.TooFewTeams, plan, village.Code.Value, count, rule.Min.Value, []);
            if (count > rule.Max)
                yield return new Finding(RuleCode.TooManyTeams, plan, village.Code.Value, count, rule.Max.Value, []);
        }
    }

    private IEnumerable<Team> ActiveTeams() => registry.Teams.Values.Select(held => held.Value).Where(team => team.IsActiveOn(day));
}
