using Tcns.Domain.Indicators;

namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>One line of the answer.</summary>
internal static class Line
{
    private const int Decimals = 6;

    public static Figure Of(View view, Place place, Indicator indicator)
    {
        var tally = Tallies.Of(view, place, indicator);
        var target = Targets.Judged(view, indicator);
        var isCount = indicator == Catalogue.HouseholdsNew;
        return new Figure(
            place.Code,
            view.Period.ToString(),
            view.Plan?.Id.Value,
            indicator.Id,
            tally.Numerator,
            isCount ? null : tally.Denominator,
            isCount ? tally.Numerator : ValueOf(indicator, tally),
            target?.Value,
            target is null ? null : Judgement.Of(view, place, indicator, target),
            tally is { Known: > 0, Unknown: > 0 },
            isCount ? [] : Lacks.Of(view, place, indicator, tally),
            target is not null && indicator.IsTeamMeasure && place.Kind != PlaceKind.Team ? Judgement.Meeting(view, place, indicator, target) : null);
    }

    private static decimal? ValueOf(Indicator indicator, Tally tally) => tally.Denominator == 0
        ? null
        : Math.Round((indicator.IsShare ? 100m : 1m) * tally.Numerator / tally.Denominator, Decimals, MidpointRounding.AwayFromZero);
}
