using Tcns.Analytics.Tests.Worlds;

namespace Tcns.Analytics.Tests.Golden;

public class StatisticsTests
{
    private const string Dossiers = "dossiers-online";
    private const string Ocop = "ocop-online";

    [Theory, EachSource]
    public void A_quarter_has_the_sum_of_its_months(IFigureSource source) => Assert.Equal(
        "60/200 = 30",
        new World().Statistics("2026-06", "9/9").Statistics("2026-07", "30/40").Statistics("2026-08", "10/60").Statistics("2026-09", "20/100")
            .Statistics("2026-10", "9/9").See(source, Dossiers, "2026-Q3"));

    [Theory, EachSource]
    public void A_reporting_period_has_the_months_that_end_in_it(IFigureSource source)
    {
        var world = new World().Statistics("2026-08", "1/9").Statistics("2026-09", "2/10").Statistics("2026-10", "3/20")
            .Statistics("2026-11", "4/30");

        Assert.Equal("3/20 = 15", world.See(source, Dossiers, "2026-R11"));
        Assert.Equal("9/60 = 15", world.See(source, Dossiers, "2026-RQ4"));
        Assert.Equal("7/50 = 14", world.See(source, Dossiers, "2026-Q4"));
    }

    [Theory, EachSource]
    public void A_month_that_is_not_over_enters_if_known_and_lacks_nobody_if_not(IFigureSource source)
    {
        var world = new World().Statistics("2026-10", "30/40");

        Assert.Equal("30/40 = 75", world.See(source, Dossiers));
        Assert.Equal("40/60 = 66.666667", world.Statistics("2026-11", "10/20").See(source, Dossiers));
        Assert.Equal("0/0 = -; missing dossiers", new World().See(source, Dossiers, "2026-11"));
    }

    [Theory, EachSource]
    public void Months_that_are_over_and_unknown_are_named(IFigureSource source)
    {
        Assert.Equal(
            "5/10 = 50; partial; missing statistics.dossiers: 2 tháng",
            new World().Statistics("2026-08", "5/10").See(source, Dossiers, "2026-Q3"));
        Assert.Equal(
            "0/0 = -; missing statistics.dossiers: 3 tháng",
            new World().Statistics("2026-08", ocop: "1/2").See(source, Dossiers, "2026-Q3"));
        Assert.Equal("0/0 = -; missing statistics.dossiers: 1 tháng", new World().See(source, Dossiers));
    }

    [Theory, EachSource]
    public void A_month_without_any_dossier_is_known(IFigureSource source)
    {
        Assert.Equal("0/0 = -; missing dossiers: 0", new World().Statistics("2026-10", "0/0").See(source, Dossiers));
        Assert.Equal("4/8 = 50", new World().Statistics("2026-10", "0/0").Statistics("2026-11", "4/8").See(source, Dossiers));
    }

    [Theory, EachSource]
    public void A_province_names_the_months_of_all_its_communes(IFigureSource source) => Assert.Equal(
        "1/2 = 50; partial; missing statistics.dossiers: 5 tháng",
        new World().OfCommunes("00700", "00706").Statistics("2026-07", "1/2").See(source, Dossiers, "2026-Q3", World.ProvinceCode));

    [Theory, EachSource]
    public void Months_after_the_plan_do_not_enter(IFigureSource source) => Assert.Equal(
        "1/2 = 50",
        new World().Plan(new PlanSketch { To = "2026-10-31" }).Statistics("2026-10", "1/2").Statistics("2026-11", "7/7").See(source, Dossiers));

    [Theory, EachSource]
    public void Products_are_those_of_the_newest_month_with_a_figure(IFigureSource source)
    {
        var world = new World().Statistics("2025-03", ocop: "1/4").Statistics("2026-09", ocop: "2/5").Statistics("2026-11", "1/1");

        Assert.Equal("2/5 = 40", world.See(source, Ocop));
        Assert.Equal("1/4 = 25", world.See(source, Ocop, "2026-08"));
        Assert.Equal("0/0 = -; missing statistics.ocop: 1 xã", world.See(source, Ocop, "2025-02"));
    }

    [Theory, EachSource]
    public void A_month_counts_for_products_from_its_first_day_on(IFigureSource source)
    {
        var world = new World().Statistics("2026-10", ocop: "1/4").Statistics("2026-11", ocop: "3/4");

        Assert.Equal("1/4 = 25", world.See(source, Ocop, "2026-10"));
        Assert.Equal("3/4 = 75", world.SeenOn("2026-11-01").See(source, Ocop));
        Assert.Equal("1/4 = 25", world.SeenOn("2026-10-31").See(source, Ocop));
    }

    [Theory, EachSource]
    public void Communes_without_any_figure_of_products_are_named(IFigureSource source) => Assert.Equal(
        "3/4 = 75; partial; missing statistics.ocop: 2 xã",
        new World().OfCommunes("00700", "00706", "00715").Statistics("2026-11", ocop: "3/4").See(source, Ocop, unit: World.ProvinceCode));

    [Theory, EachSource]
    public void A_commune_without_products_has_none_on_a_floor(IFigureSource source) =>
        Assert.Equal("0/0 = -; missing ocop: 0", new World().Statistics("2026-11", ocop: "0/0").See(source, Ocop));
}
