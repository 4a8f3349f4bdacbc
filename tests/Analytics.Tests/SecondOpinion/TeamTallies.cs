using Tcns.Domain.Indicators;
using Tcns.Domain.Plans;
using Tcns.Domain.Records;
using Tcns.Domain.Teams;
using Tcns.Domain.Vocabulary;

namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>What is counted in one team.</summary>
internal static class TeamTallies
{
    public static Tally Of(View view, Team team, Indicator indicator)
    {
        // What a dissolved team did still counts, except in the team measures and where the denominator counts teams or members.
        if (indicator.Id == "priority-supports")
            return PrioritySupports(view, team);
        if (!team.IsActiveOn(view.AsOf))
            return Tally.Nothing;
        return indicator.Id switch
        {
            "team-size-ok" => Size(view, team),
            "teams-assigned" => Tally.OneOf(IsAssigned(view, team)),
            "teams-active" => Tally.OneOf(IsActive(view, team)),
            "members-trained" => MemberTallies.Trained(view, team),
            "members-on-quota" => MemberTallies.OnQuota(view, team),
            "supports-per-team" => Tally.Of(TeamWork.PeopleSupported(view, team).Values.Sum(), 1),
            "active-days-per-week" => Tally.Of(7L * TeamWork.ActiveDays(view, team).Count, view.Period.ElapsedDays(view.AsOf)),
            "hours-per-active-day" => Tally.Of(TeamWork.ActiveMinutes(view, team), 60L * TeamWork.ActiveDays(view, team).Count),
            "teams-scam-awareness" => Tally.OneOf(CoversScams(view, team)),
            _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
        };
    }

    private static Tally Size(View view, Team team) => view.Plan?.RulesFor(team.Level) is { HasRange: true } rules
        ? Tally.OneOf(IsSizeOk(rules, view.MembersOf(team).Count))
        : Tally.Nothing;

    /// <summary>Where no least is given, one.</summary>
    private static bool IsSizeOk(TeamRules rules, int members) => members >= (rules.Min ?? 1) && !(members > rules.Max);

    private static bool IsAssigned(View view, Team team)
    {
        var states = view.MembersOf(team).Select(member => member.StateOn(view.AsOf)).ToList();
        return states.Any(state => state.Role == MemberRole.Leader) && states.All(state => state.Duties.Count > 0);
    }

    private static bool IsActive(View view, Team team) => TeamWork.ActiveDays(view, team).Count > 0
        || view.Ground.RecordsOf(team.Code).Any(record => record.Content.Kind == RecordKind.Campaign && view.IsInPeriod(record));

    /// <summary>One record may cover the one topic and another the other.</summary>
    private static bool CoversScams(View view, Team team)
    {
        var topics = view.Ground.RecordsOf(team.Code)
            .Where(view.IsYearToDate)
            .Where(record => record.Content.Kind is RecordKind.Campaign or RecordKind.Visit || TeamWork.IsCommunityTraining(record))
            .SelectMany(record => record.Content.Topics)
            .ToHashSet();
        return topics.Contains("scam-awareness") && topics.Contains("data-protection");
    }

    private static Tally PrioritySupports(View view, Team team)
    {
        var people = TeamWork.PeopleSupported(view, team);
        return Tally.Of(PeopleGroups.Priority.Sum(group => people.GetValueOrDefault(group)), people.Values.Sum());
    }
}
