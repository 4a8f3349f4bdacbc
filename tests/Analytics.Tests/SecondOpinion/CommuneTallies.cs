using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>What is counted in one commune.</summary>
internal static class CommuneTallies
{
    public static Tally Of(View view, UnitCode commune, Indicator indicator) => indicator.Id switch
    {
        "village-coverage" => VillageCoverage(view, commune),
        "commune-team" => Tally.OneOf(ActiveTeams(view, commune).Any(team => team.Level == TeamLevel.Commune)),
        "dossiers-online" => Dossiers(view, commune),
        "ocop-online" => Ocop(view, commune),
        "feedback-answered" => Feedback(view, commune),
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };

    private static IEnumerable<Team> ActiveTeams(View view, UnitCode commune) =>
        view.Ground.RegistryOf(commune).Teams.Values.Select(held => held.Value).Where(team => team.IsActiveOn(view.AsOf));

    private static Tally VillageCoverage(View view, UnitCode commune)
    {
        var villages = view.Ground.RegistryOf(commune).Villages.Values
            .Select(held => held.Value.Code)
            .Where(village => view.Ground.RegistryOf(commune).Find(village)!.IsActiveOn(view.AsOf))
            .ToList();
        var covered = ActiveTeams(view, commune)
            .Where(team => team.Level == TeamLevel.Village)
            .Select(team => team.StateOn(view.AsOf).Village)
            .ToHashSet();
        return Tally.Of(villages.Count(covered.Contains), villages.Count);
    }

    /// <summary>A month that is not over enters once its figure is there, and lacks to nobody before.</summary>
    private static Tally Dossiers(View view, UnitCode commune)
    {
        var parts = new List<Tally>();
        foreach (var month in MonthsOf(view.Period).Where(month => month.First <= view.AsOf))
        {
            if (StatisticsOf(view, commune).FirstOrDefault(one => one.Month == month.First)?.Dossiers is { } dossiers)
                parts.Add(Tally.Of(dossiers.Online, dossiers.Total));
            else if (month.Last <= view.AsOf)
                parts.Add(Tally.Lacking(1));
        }

        return Tally.Sum(parts);
    }

    /// <summary>Of a reporting period the calendar months whose last day lies in it.</summary>
    private static IReadOnlyList<Period> MonthsOf(Period period) =>
        period.Calendar == PeriodCalendar.Civil ? period.Months : period.MonthsEnding;

    private static Tally Ocop(View view, UnitCode commune)
    {
        var newest = StatisticsOf(view, commune)
            .Where(one => one.Month <= view.AsOf && one.Ocop is not null)
            .MaxBy(one => one.Month);
        return newest is null ? Tally.Lacking(1) : Tally.Of(newest.Ocop!.Online, newest.Ocop.Total);
    }

    private static IEnumerable<CommuneStatistics> StatisticsOf(View view, UnitCode commune) =>
        view.Ground.RegistryOf(commune).Statistics.Values.Select(held => held.Value);

    private static Tally Feedback(View view, UnitCode commune)
    {
        var received = view.Ground.RecordsUnder(commune)
            .Where(record => record.Content.Kind == RecordKind.Feedback)
            .Where(view.IsInPeriod)
            .ToList();
        var closesOn = view.Ground.ClosingOf(commune, view.Period).ClosesOn;
        return Tally.Of(received.Count(record => IsHandledBy(record, closesOn) && IsHandledBy(record, view.Ground.Today)), received.Count);
    }

    /// <summary>Whether it was answered or resolved on that day or before; to forward it is no answer.</summary>
    private static bool IsHandledBy(FieldRecord record, DateOnly day) =>
        new[] { record.Handling.AnsweredAt, record.Handling.ResolvedAt }.Any(at => at is { } instant && BusinessClock.DayOf(instant) <= day);
}
