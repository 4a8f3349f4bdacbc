using System.Text;
using Tcns.Domain.Indicators;

namespace Tcns.Domain.Tests.Indicators;

public class CatalogueTests
{
    [Theory]
    [InlineData(IndicatorKind.State, "village-coverage commune-team team-size-ok teams-assigned")]
    [InlineData(IndicatorKind.Rate, "active-days-per-week hours-per-active-day dossiers-online reports-on-time feedback-answered")]
    [InlineData(
        IndicatorKind.Grows,
        "teams-active members-trained members-on-quota supports-per-team households-guided households-communicated households-on-platforms "
        + "households-digital-skills working-age-informed businesses-cashless teams-scam-awareness ocop-online")]
    [InlineData(IndicatorKind.None, "households-new priority-supports")]
    public void Indicators_are_judged_by_their_kind(IndicatorKind kind, string ids) =>
        Assert.Equal(ids, string.Join(' ', Catalogue.All.Where(indicator => indicator.Kind == kind)));

    [Theory]
    [InlineData(
        IndicatorGrain.Team,
        "team-size-ok teams-assigned teams-active members-trained members-on-quota supports-per-team active-days-per-week "
        + "hours-per-active-day teams-scam-awareness priority-supports")]
    [InlineData(
        IndicatorGrain.Village,
        "households-guided households-new households-communicated households-on-platforms households-digital-skills "
        + "working-age-informed businesses-cashless")]
    [InlineData(IndicatorGrain.Commune, "village-coverage commune-team dossiers-online ocop-online feedback-answered")]
    [InlineData(IndicatorGrain.TeamAndCommune, "reports-on-time")]
    public void Indicators_have_a_meaning_from_their_grain_on(IndicatorGrain grain, string ids) =>
        Assert.Equal(ids, string.Join(' ', Catalogue.All.Where(indicator => indicator.Grain == grain)));

    [Fact]
    public void Three_are_measures_of_teams_and_four_are_no_shares()
    {
        string[] measures = ["supports-per-team", "active-days-per-week", "hours-per-active-day"];

        Assert.Equal(measures, Catalogue.All.Where(indicator => indicator.IsTeamMeasure).Select(indicator => indicator.Id));
        Assert.Equal([.. measures, "households-new"], Catalogue.All.Where(indicator => !indicator.IsShare).Select(indicator => indicator.Id));
    }

    [Fact]
    public void Ids_and_names_are_distinct_and_names_composed()
    {
        Assert.Equal(Catalogue.All.Count, Catalogue.ById.Count);
        Assert.Equal(Catalogue.All.Count, Catalogue.All.DistinctBy(indicator => indicator.Name).Count());
        Assert.All(Catalogue.All, indicator => Assert.True(indicator.Name.IsNormalized(NormalizationForm.FormC)));
    }
}
