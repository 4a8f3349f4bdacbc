using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Vocabulary;

namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>What is counted in one village, whichever team did it; the village is the record's, not the team's.</summary>
internal static class VillageTallies
{
    public static Tally Of(View view, Village village, Indicator indicator)
    {
        // An ended village's households leave the denominators, and what was done there leaves the numerators with them.
        if (!village.IsActiveOn(view.AsOf))
            return Tally.Nothing;
        if (indicator.Id == "households-new")
            return Tally.Of(NewHouseholds(view, village), 0);
        if (DenominatorOf(view, village, indicator) is not { } denominator)
            return Tally.Lacking(1);
        return Tally.Of(Math.Min(NumeratorOf(view, village, indicator), denominator), denominator);
    }

    private static long NumeratorOf(View view, Village village, Indicator indicator) => indicator.Id switch
    {
        "households-guided" => Households(view, village, _ => true),
        "households-communicated" => Math.Max(Households(view, village, _ => true), LargestReach(view, village)),
        "households-on-platforms" => Households(view, village, visit => visit.Content.Outcomes.Contains(Outcomes.UsesDigitalPlatform)),
        "households-digital-skills" => Households(view, village, visit => visit.Content.Outcomes.Contains(Outcomes.HasDigitalSkills)),
        "working-age-informed" => Math.Max(WorkingAgeOfHouseholds(view, village), WorkingAgeAtOnce(view, village)),
        "businesses-cashless" => CashlessBusinesses(view, village),
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };

    private static int? DenominatorOf(View view, Village village, Indicator indicator) => indicator.Id switch
    {
        "working-age-informed" => Newest(view, village, baseline => baseline.WorkingAge),
        "businesses-cashless" => Newest(view, village, baseline => baseline.Businesses),
        _ => Newest(view, village, baseline => baseline.Households),
    };

    /// <summary>Each number comes from the newest baseline, up to the year of as of, that gives it.</summary>
    private static int? Newest(View view, Village village, Func<Baseline, int?> number) => view.Ground.BaselinesOf(village.Code)
        .Where(baseline => baseline.Year <= view.AsOf.Year)
        .OrderByDescending(baseline => baseline.Year)
        .Select(number)
        .FirstOrDefault(known => known is not null);

    /// <summary>Visits without a household count for people, days and minutes only.</summary>
    private static IEnumerable<FieldRecord> Visits(View view, Village village) => view.Ground.RecordsIn(village.Code)
        .Where(record => record.Content.Kind == RecordKind.Visit && record.Content.Household is not null);

    private static int Households(View view, Village village, Func<FieldRecord, bool> fits) =>
        Visits(view, village).Where(view.IsToDate).Where(fits).Select(visit => visit.Content.Household).Distinct().Count();

    private static int NewHouseholds(View view, Village village) => Visits(view, village)
        .GroupBy(visit => visit.Content.Household)
        .Count(visits => view.IsInPeriod(visits.MinBy(visit => visit.Date)!));

    private static long LargestReach(View view, Village village) => view.Ground.RecordsIn(village.Code)
        .Where(record => record.Content.Kind == RecordKind.Campaign)
        .Where(view.IsToDate)
        .Select(campaign => campaign.Content.Reach!.Households)
        .Prepend(0)
        .Max();

    private static long WorkingAgeOfHouseholds(View view, Village village) => Visits(view, village)
        .Where(view.IsToDate)
        .GroupBy(visit => visit.Content.Household)
        .Sum(visits => visits.Max(visit => (long)visit.Content.WorkingAge));

    /// <summary>The most that one campaign or one class has reached.</summary>
    private static long WorkingAgeAtOnce(View view, Village village)
    {
        var most = 0;
        foreach (var record in view.Ground.RecordsIn(village.Code).Where(view.IsToDate))
        {
            if (record.Content.Kind == RecordKind.Campaign)
                most = Math.Max(most, record.Content.Reach!.WorkingAge);
            else if (TeamWork.IsCommunityTraining(record))
                most = Math.Max(most, record.Content.WorkingAge);
        }

        return most;
    }

    /// <summary>A household is a business if any visit up to as of says so, also one before the days that are counted.</summary>
    private static int CashlessBusinesses(View view, Village village)
    {
        var businesses = Visits(view, village)
            .Where(visit => visit.Date <= view.AsOf && visit.Content.IsBusiness)
            .Select(visit => visit.Content.Household)
            .ToHashSet();
        return Visits(view, village)
            .Where(view.IsToDate)
            .Where(visit => visit.Content.Outcomes.Contains(Outcomes.AcceptsCashless))
            .Select(visit => visit.Content.Household)
            .Distinct()
            .Count(businesses.Contains);
    }
}
