using Tcns.Domain.Indicators;

namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>Roll-up is always the sum of numerators over the sum of denominators.</summary>
internal static class Tallies
{
    public static Tally Of(View view, Place place, Indicator indicator) => indicator.Grain switch
    {
        IndicatorGrain.Team => Tally.Sum(place.Teams.Select(team => TeamTallies.Of(view, team, indicator))),
        IndicatorGrain.Village => Tally.Sum(place.Villages.Select(village => VillageTallies.Of(view, village, indicator))),
        IndicatorGrain.Commune => Tally.Sum(place.Communes.Select(commune => CommuneTallies.Of(view, commune, indicator))),
        IndicatorGrain.TeamAndCommune => Reports(view, place),
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };

    /// <summary>A team's own; a commune's own and its teams'; a province's communes' and their teams'.</summary>
    private static Tally Reports(View view, Place place)
    {
        var teams = Tally.Sum(place.Teams.Select(team => ReportTallies.OfTeam(view, team)));
        return place.Kind == PlaceKind.Team
            ? teams
            : Tally.Sum(place.Communes.Select(commune => ReportTallies.OfCommune(view, commune)).Append(teams));
    }
}
