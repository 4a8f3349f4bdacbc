using Tcns.Domain.Indicators;
using Tcns.Domain.Plans;
using Tcns.Domain.Records;
using Tcns.Domain.Teams;
using Tcns.Domain.Vocabulary;

namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>What is counted in the active members of one team, collaborators left out.</summary>
internal static class MemberTallies
{
    /// <summary>
    /// Wherever in the commune it was recorded, and in whichever team the person was then: trainings are carried along on a move.
    /// </summary>
    public static Tally Trained(View view, Team team)
    {
        var attended = view.Ground.RecordsUnder(team.Commune)
            .Where(record => record.Content is { Kind: RecordKind.Training, Sort: TrainingKinds.Member })
            .Where(record => IsInWindow(view, record))
            .SelectMany(record => record.Content.Attendees)
            .ToHashSet();
        var members = view.MembersOf(team);
        return Tally.Of(members.Count(member => view.Ground.MembershipsOf(member).Any(one => attended.Contains(one.Id))), members.Count);
    }

    /// <summary>Without a quota there is nothing to be counted.</summary>
    public static Tally OnQuota(View view, Team team)
    {
        if (QuotaOf(view) is not { } quota)
            return Tally.Nothing;
        var members = view.MembersOf(team);
        return Tally.Of(members.Count(member => HouseholdsOf(view, member) >= quota), members.Count);
    }

    /// <summary>That of the plan's target, whether or not it is judged in this period.</summary>
    public static int? QuotaOf(View view) => Targets.Telling(view, Catalogue.MembersOnQuota)?.Quota;

    private static bool IsInWindow(View view, FieldRecord record) =>
        Targets.Telling(view, Catalogue.MembersTrained)?.Window == TrainingWindow.ToDate ? view.IsToDate(record) : view.IsYearToDate(record);

    /// <summary>By village and code: the same code in two villages is two households.</summary>
    private static int HouseholdsOf(View view, Member member) => view.Ground.RecordsOf(member.Team)
        .Where(record => record.Content.Kind == RecordKind.Visit && record.Content.Member == member.Id && record.Content.Household is not null)
        .Where(view.IsToDate)
        .Select(record => (record.Content.Village, record.Content.Household))
        .Distinct()
        .Count();
}
