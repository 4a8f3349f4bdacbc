using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;

namespace Tcns.Domain.Registry;

/// <summary>Whether a team may have a member in a role: leaders, sizes and collaborators by the plans in force.</summary>
public sealed class RosterRules(CommuneRegistry registry, IReadOnlyCollection<Plan> plans)
{
    /// <summary>Why somebody may not join as this member, taken as accepted; judged by the plans in force on the first day.</summary>
    public Obstacle? AgainstJoining(Member member) =>
        AgainstLeading(member, member.JoinedOn) ?? AgainstSize(member, member.JoinedOn) ?? AgainstCollaborating(member, member.JoinedOn);

    /// <summary>Why a member may not change so from a day on; what stays as it was is not judged anew.</summary>
    public Obstacle? AgainstChange(Member before, Member after, DateOnly from)
    {
        if (before.StateOn(from).Role == after.StateOn(from).Role && before.States[^1].Role == after.States[^1].Role)
            return null;
        return AgainstLeading(after, from)
            ?? (before.StateOn(from).Role == MemberRole.Collaborator ? AgainstSize(after, from) : null)
            ?? AgainstCollaborating(after, from);
    }

    private Obstacle? AgainstLeading(Member member, DateOnly from)
    {
        var leading = member.DaysAs(IsLeader, Days(member, from)).ToArray();
        var other = Others(member).FirstOrDefault(other => other.DaysAs(IsLeader, registry.LifeOf(other)).Any(days => leading.Any(days.Overlaps)));
        return other is null ? null : new Obstacle.LeaderExists(other.Id);
    }

    private Obstacle? AgainstSize(Member member, DateOnly from)
    {
        if (registry.FindTeam(member.Team) is not { } team)
            return null;
        foreach (var plan in plans.Where(plan => plan.IsInForceOn(from)))
        {
            if (plan.RulesFor(team.Level)?.Max is not { } max)
                continue;

            // Only as long as the plan is in force: what comes after it is not its matter.
            var days = Days(member, from).Intersect(DayRange.Between(plan.From, plan.To?.AddDays(1)));
            var own = member.DaysAs(Counts, days).ToArray();
            var others = Others(member).SelectMany(other => other.DaysAs(Counts, registry.LifeOf(other)));
            if (MostWith(own, [.. others]) > max)
                return new Obstacle.TeamFull(plan, team.Level, max);
        }

        return null;
    }

    private Obstacle? AgainstCollaborating(Member member, DateOnly from)
    {
        if (member.StateOn(from).Role != MemberRole.Collaborator || registry.FindTeam(member.Team) is not { } team)
            return null;
        var areKnown = plans.Any(plan => plan.IsInForceOn(from) && plan.RulesFor(team.Level) is { Collaborators: true });
        return areKnown ? null : new Obstacle.NoCollaborators();
    }

    /// <summary>The most members on any day of these ranges; 0 without a day.</summary>
    private static int MostWith(IReadOnlyList<DayRange> own, IReadOnlyList<DayRange> others) => own
        .Where(days => !days.IsEmpty)
        .Select(days => 1 + DayRange.MostAtOnce([.. others.Select(other => other.Intersect(days))]))
        .DefaultIfEmpty(0)
        .Max();

    private IEnumerable<Member> Others(Member member) => registry.MembersOf(member.Team).Where(other => other.Id != member.Id);

    private DayRange Days(Member member, DateOnly from)
    {
        var life = registry.FindTeam(member.Team) is { } team ? team.Life : DayRange.Always;
        return member.LifeOnceAccepted.Intersect(life).Intersect(DayRange.Between(from, null));
    }

    private static bool IsLeader(MemberRole role) => role == MemberRole.Leader;

    private static bool Counts(MemberRole role) => role != MemberRole.Collaborator;
}
