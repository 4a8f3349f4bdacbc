using Tcns.Domain.Plans;
using Tcns.Domain.Teams;

namespace Tcns.Domain.Registry;

/// <summary>Which rules of which plans a team breaks on a day.</summary>
public sealed class TeamCheck(CommuneRegistry registry, IReadOnlyCollection<Plan> plans, DateOnly day)
{
    /// <summary>A plan that names no least number means that there is somebody.</summary>
    private const int LeastOfAll = 1;

    public IEnumerable<Finding> Of(Team team)
    {
        if (!team.IsActiveOn(day))
            return [];
        return plans
            .Where(plan => plan.IsInForceOn(day))
            .Select(plan => (plan, rules: plan.RulesFor(team.Level)))
            .Where(one => one.rules is not null)
            .SelectMany(one => Of(team, one.plan, one.rules!))
            .Concat(OfVillage(team));
    }

    private IEnumerable<Finding> Of(Team team, Plan plan, TeamRules rules)
    {
        var members = registry.ActiveMembers(team.Code, day).Where(member => RoleOf(member) != MemberRole.Collaborator).ToArray();
        Finding Found(RuleCode rule, int limit, IEnumerable<Member>? concerned = null) =>
            new(rule, plan, team.Code.Value, members.Length, limit, [.. (concerned ?? []).Select(member => member.Id)]);

        var least = rules.Min ?? LeastOfAll;
        if (rules.HasRange && members.Length < least)
            yield return Found(RuleCode.TooFew, least);
        if (rules.Max is { } most && members.Length > most)
            yield return Found(RuleCode.TooMany, most);
        if (rules.Leader && !members.Any(member => RoleOf(member) == MemberRole.Leader))
            yield return Found(RuleCode.NoLeader, 1);
        if (rules.Deputy && !members.Any(member => RoleOf(member) == MemberRole.Deputy))
            yield return Found(RuleCode.NoDeputy, 1);
        var idle = members.Where(member => member.StateOn(day).Duties.Count == 0).ToArray();
        if (rules.Duties && idle.Length > 0)
            yield return Found(RuleCode.NoDuties, 0, idle) with { Count = idle.Length };
    }

    private IEnumerable<Finding> OfVillage(Team team)
    {
        if (team.StateOn(day).Village is { } code && registry.Find(code) is { } village && !village.IsActiveOn(day))
            yield return new Finding(RuleCode.VillageEnded, null, team.Code.Value, 0, 0, []);
    }

    private MemberRole RoleOf(Member member) => member.StateOn(day).Role;
}
