using Tcns.Analytics.Tests.Worlds;

namespace Tcns.Analytics.Tests.Golden;

public class BaselineTests
{
    private const string Village = "00700-01";
    private const string Guided = "households-guided";

    [Theory, EachSource]
    public void Without_a_baseline_there_is_no_value(IFigureSource source) => Assert.Equal(
        "0/0 = -; missing baseline.households: 1 thôn", new World().Village().Team().Visit("H1").See(source, Guided, unit: Village));

    [Theory, EachSource]
    public void A_baseline_of_none_is_known(IFigureSource source) =>
        Assert.Equal("0/0 = -; missing households: 0", new World().Village(households: 0).Team().Visit("H1").See(source, Guided, unit: Village));

    [Theory, EachSource]
    public void Villages_whose_baseline_is_known_enter_alone(IFigureSource source) => Assert.Equal(
        "1/10 = 10; partial; missing baseline.households: 2 thôn",
        new World().Village(Village, households: 10).Village("00700-02").Village("00700-03", workingAge: 5).Team()
            .Visit("H1").Visit("H1", village: "00700-02").See(source, Guided));

    [Theory, EachSource]
    public void Where_some_are_unknown_and_the_known_are_none_the_unknown_are_named(IFigureSource source) => Assert.Equal(
        "0/0 = -; partial; missing baseline.households: 1 thôn",
        new World().Village(Village, households: 0).Village("00700-02").See(source, Guided));

    [Theory, EachSource]
    public void An_ended_village_lacks_no_baseline(IFigureSource source) => Assert.Equal(
        "0/10 = 0", new World().Village(Village, households: 10).Village("00700-02", to: "2026-11-01").See(source, Guided));

    [Theory, EachSource]
    public void A_commune_without_villages_has_no_households(IFigureSource source) =>
        Assert.Equal("0/0 = -; missing households", new World().See(source, Guided));

    [Theory, EachSource]
    public void Each_number_comes_from_the_newest_baseline_that_gives_it(IFigureSource source)
    {
        var world = new World().Village().Team()
            .Baseline(Village, 2024, households: 10, workingAge: 50, businesses: 8).Baseline(Village, 2025, workingAge: 40)
            .Baseline(Village, 2026, businesses: 5);

        Assert.Equal("0/10 = 0", world.See(source, Guided));
        Assert.Equal("0/40 = 0", world.See(source, "working-age-informed"));
        Assert.Equal("0/5 = 0", world.See(source, "businesses-cashless"));
    }

    [Theory, EachSource]
    public void A_baseline_of_a_later_year_is_not_there_yet(IFigureSource source)
    {
        var world = new World().Village().Team().Baseline(Village, 2025, households: 10).Baseline(Village, 2026, households: 20);

        Assert.Equal("0/10 = 0", world.See(source, Guided, "2025-Q4"));
        Assert.Equal("0/20 = 0", world.See(source, Guided, "2026-R01"));
        Assert.Equal("0/10 = 0", world.SeenOn("2025-12-31").See(source, Guided, "2026-R01"));
    }

    [Theory, EachSource]
    public void A_province_names_the_villages_of_all_its_communes(IFigureSource source) => Assert.Equal(
        "0/10 = 0; partial; missing baseline.households: 2 thôn",
        new World().OfCommunes("00700", "00706").Village(Village, households: 10).Village("00700-02").Village("00706-01")
            .See(source, Guided, unit: World.ProvinceCode));
}
