using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;

namespace Tcns.Domain.Registry;

/// <summary>
/// Whether a team may have a member in a role: leaders, sizes and collaborators by the plans in force. Judged are the days that a
/// change adds to a role, by the plans in force on their first; what stays as it was is not judged anew.
/// </summary>
/// <param name="registry">The commune, with its teams as they are to be.</param>
/// <param name="plans">The plans that it stands under.</param>
public sealed class RosterRules(CommuneRegistry registry, IReadOnlyCollection<Plan> plans)
{
    /// <summary>Why somebody may not join as this member, taken as accepted.</summary>
    public Obstacle? AgainstJoining(Member member) => Against(member, role => member.DaysAs(role, Days(member, TeamLife(member))));

    /// <summary>Why a member may not change so, an end that is moved included.</summary>
    public Obstacle? AgainstChange(Member before, Member after)
    {
        var life = TeamLife(after);
        return Against(after, role => DayRange.Except(after.DaysAs(role, Days(after, life)), before.DaysAs(role, Days(before, life))));
    }

    /// <summary>Why a team may not live so long: its members come back with it.</summary>
    public Obstacle? AgainstLife(Team before, Team after) => registry.MembersOf(after.Code)
        .Where(member => member.Standing == MemberStanding.Accepted)
        .Select(member => Against(
            member, role => DayRange.Except(member.DaysAs(role, Days(member, after.Life)), member.DaysAs(role, Days(member, before.Life)))))
        .FirstOrDefault(obstacle => obstacle is not null);

    private Obstacle? Against(Member member, Func<Func<MemberRole, bool>, IEnumerable<DayRange>> added) =>
        AgainstLeading(member, added(IsLeader))
        ?? AgainstSize(member, added(Counts))
        ?? AgainstCollaborating(member, added(role => !Counts(role)));

    private Obstacle? AgainstLeading(Member member, IEnumerable<DayRange> added)
    {
        // Most lead on no day: then nobody else is looked at.
        var leading = added.Where(days => !days.IsEmpty).ToArray();
        if (leading.Length == 0)
            return null;
        var other = Others(member).FirstOrDefault(other => other.DaysAs(IsLeader, registry.LifeOf(other)).Any(days => leading.Any(days.Overlaps)));
        return other is null ? null : new Obstacle.LeaderExists(other.Id);
    }

    private Obstacle? AgainstSize(Member member, IEnumerable<DayRange> added)
    {
        if (registry.FindTeam(member.Team) is not { } team)
            return null;
        foreach (var days in added.Where(days => !days.IsEmpty))
        {
            foreach (var plan in plans.Where(plan => plan.IsInForceOn(days.First)))
            {
                // Only as long as the plan is in force: what comes after it is not its matter.
                var judged = days.Intersect(DayRange.Between(plan.From, plan.To?.AddDays(1)));
                if (plan.RulesFor(team.Level)?.Max is { } max && 1 + MostOthersAtOnce(member, judged) > max)
                    return new Obstacle.TeamFull(plan, team.Level, max);
            }
        }

        return null;
    }

    private int MostOthersAtOnce(Member member, DayRange judged) => DayRange.MostAtOnce(
        [.. Others(member).SelectMany(other => other.DaysAs(Counts, registry.LifeOf(other))).Select(judged.Intersect)]);

    private Obstacle? AgainstCollaborating(Member member, IEnumerable<DayRange> added)
    {
        if (registry.FindTeam(member.Team) is not { } team)
            return null;
        var isKnown = added.Where(days => !days.IsEmpty)
            .All(days => plans.Any(plan => plan.IsInForceOn(days.First) && plan.RulesFor(team.Level) is { Collaborators: true }));
        return isKnown ? null : new Obstacle.NoCollaborators();
    }

    private IEnumerable<Member> Others(Member member) => registry.MembersOf(member.Team).Where(other => other.Id != member.Id);

    private DayRange TeamLife(Member member) => registry.FindTeam(member.Team)?.Life ?? DayRange.Always;

    private static DayRange Days(Member member, DayRange life) => member.LifeOnceAccepted.Intersect(life);

    private static bool IsLeader(MemberRole role) => role == MemberRole.Leader;

    private static bool Counts(MemberRole role) => role != MemberRole.Collaborator;
}
