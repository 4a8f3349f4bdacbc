using Tcns.Domain.Indicators;

namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>Roll-up is always the sum of numerators over the sum of denominators.</summary>
internal static class Tallies
{
    public static Tally Of(View view, Place place, Indicator indicator) => indicator.Grain switch
    {
        IndicatorGrain.Team => Tally.Sum(
            place.Teams.Select(team => view.Once(team.Code.Value, indicator, () => TeamTallies.Of(view, team, indicator)))),
        IndicatorGrain.Village => Tally.Sum(
            place.Villages.Select(village => view.Once(village.Code.Value, indicator, () => VillageTallies.Of(view, village, indicator)))),
        IndicatorGrain.Commune => Tally.Sum(
            place.Communes.Select(commune => view.Once(commune.Value, indicator, () => CommuneTallies.Of(view, commune, indicator)))),
        IndicatorGrain.TeamAndCommune => Reports(view, place, indicator),
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };

    /// <summary>A team's own; a commune's own and its teams'; a province's communes' and their teams'.</summary>
    private static Tally Reports(View view, Place place, Indicator indicator)
    {
        var teams = Tally.Sum(place.Teams.Select(team => view.Once(team.Code.Value, indicator, () => ReportTallies.OfTeam(view, team))));
        if (place.Kind == PlaceKind.Team)
            return teams;
        var own = place.Communes.Select(commune => view.Once(commune.Value, indicator, () => ReportTallies.OfCommune(view, commune)));
        return Tally.Sum([teams, .. own]);
    }
}
