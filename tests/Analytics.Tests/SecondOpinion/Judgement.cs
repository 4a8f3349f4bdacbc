using Tcns.Domain.Indicators;
using Tcns.Domain.Plans;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>How a figure stands to its target; compared by whole numbers and the target, never by a rounded value.</summary>
internal static class Judgement
{
    public static FigureStatus Of(View view, Place place, Indicator indicator, Target target)
    {
        var tally = Tallies.Of(view, place, indicator);
        if (tally.Denominator == 0)
            return FigureStatus.NoData;
        if (indicator.IsTeamMeasure && place.Kind != PlaceKind.Team)
            return OfTeams(view, place, indicator, target);
        return indicator.Kind switch
        {
            IndicatorKind.State => Reaches(indicator, tally, target.Value) ? FigureStatus.Met : FigureStatus.Missed,
            IndicatorKind.Rate => OfRate(view, place, target, Reaches(indicator, tally, target.Value)),
            IndicatorKind.Grows => OfGrowing(view, place, indicator, target, tally),
            _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
        };
    }

    /// <summary>Of the active teams those that meet the target or are on track; one without data is neither.</summary>
    public static TeamsMeeting Meeting(View view, Place place, Indicator indicator, Target target)
    {
        var statuses = StatusesOfTeams(view, place, indicator, target);
        return new TeamsMeeting(statuses.Count(status => status is FigureStatus.Met or FigureStatus.OnTrack), statuses.Count);
    }

    private static List<FigureStatus> StatusesOfTeams(View view, Place place, Indicator indicator, Target target) =>
        [.. place.Teams.Where(team => team.IsActiveOn(view.AsOf)).Select(team => Of(view, Place.OfTeam(team), indicator, target))];

    private static FigureStatus OfTeams(View view, Place place, Indicator indicator, Target target)
    {
        var statuses = StatusesOfTeams(view, place, indicator, target);
        if (statuses.TrueForAll(status => status == FigureStatus.Met))
            return FigureStatus.Met;
        if (statuses.TrueForAll(status => status is FigureStatus.Met or FigureStatus.OnTrack))
            return FigureStatus.OnTrack;
        return Short(view, place, target);
    }

    private static FigureStatus OfRate(View view, Place place, Target target, bool isReached)
    {
        if (!isReached)
            return Short(view, place, target);
        return target.Rhythm is Rhythm.By || IsClosed(view, place) ? FigureStatus.Met : FigureStatus.OnTrack;
    }

    private static FigureStatus OfGrowing(View view, Place place, Indicator indicator, Target target, Tally tally)
    {
        var isReached = Reaches(indicator, tally, target.Value);
        if (isReached && (target.Rhythm is Rhythm.By || IsClosed(view, place)))
            return FigureStatus.Met;
        var (elapsed, days) = target.Rhythm is Rhythm.By by
            ? (DaysFrom(view.Plan!.From, view.AsOf), DaysFrom(view.Plan.From, by.Day))
            : (view.Period.ElapsedDays(view.AsOf), view.Period.Days);
        var isShort = Short(view, place, target);
        return isShort == FigureStatus.Behind && Reaches(indicator, tally, target.Value, elapsed, days) ? FigureStatus.OnTrack : isShort;
    }

    /// <summary>Behind while it can still change, missed when it can no longer.</summary>
    private static FigureStatus Short(View view, Place place, Target target)
    {
        var isOver = target.Rhythm is Rhythm.By by
            ? view.AsOf > by.Day || (view.Period.Contains(by.Day) && IsQuarterClosed(view, place, by.Day))
            : IsClosed(view, place);
        return isOver ? FigureStatus.Missed : FigureStatus.Behind;
    }

    private static bool IsQuarterClosed(View view, Place place, DateOnly day) =>
        view.Ground.IsClosed(place.Communes, Period.Containing(day, PeriodKind.Quarter));

    private static bool IsClosed(View view, Place place) => view.Ground.IsClosed(place.Communes, view.Period);

    /// <summary>Both ends included.</summary>
    private static int DaysFrom(DateOnly first, DateOnly last) => last.DayNumber - first.DayNumber + 1;

    /// <summary>numerator ÷ denominator ≥ target × elapsed ÷ days, without a division.</summary>
    private static bool Reaches(Indicator indicator, Tally tally, decimal target, int elapsed = 1, int days = 1) =>
        (indicator.IsShare ? 100m : 1m) * tally.Numerator * days >= target * elapsed * tally.Denominator;
}
