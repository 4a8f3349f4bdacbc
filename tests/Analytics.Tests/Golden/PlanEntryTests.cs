using Tcns.Analytics.Tests.Worlds;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.Golden;

/// <summary>Which lines there are: for which units, under which plans.</summary>
public class PlanEntryTests
{
    [Theory, EachSource]
    public void A_commune_stands_under_its_own_plan_and_its_provinces_side_by_side(IFigureSource source)
    {
        var world = new World().Village(households: 10).Team().Visit("H1", date: "2026-02-01").Visit("H2")
            .Plan(new PlanSketch { Id = "cua-xa", From = "2026-03-01" })
            .Plan(new PlanSketch { Id = "tinh", Unit = World.ProvinceCode, Targets = ["households-guided 20 by 2026-12-31"] });

        Assert.Equal(["cua-xa", "tinh"], PlansOf(source, world, World.CommuneCode));
        Assert.Equal("1/10 = 10", world.See(source, "households-guided", plan: "cua-xa"));
        Assert.Equal("2/10 = 20; target 20 met", world.See(source, "households-guided", plan: "tinh"));
    }

    [Theory, EachSource]
    public void A_province_without_a_plan_sees_its_communes_under_none(IFigureSource source)
    {
        var world = new World().Village(households: 10).Team()
            .Plan(new PlanSketch { From = "2025-06-01", Targets = ["households-guided 20 by 2026-12-31"] })
            .Visit("H1", date: "2025-07-01").Visit("H2");

        Assert.Equal("2/10 = 20; target 20 met", world.See(source, "households-guided"));
        Assert.Equal("1/10 = 10", world.See(source, "households-guided", unit: World.ProvinceCode));
        Assert.Equal([""], PlansOf(source, world, World.ProvinceCode));
        Assert.Equal(["ke-hoach-2026"], PlansOf(source, world, "00700-01"));
    }

    [Theory, EachSource]
    public void A_plan_is_in_force_if_any_day_of_the_period_lies_in_it(IFigureSource source)
    {
        var world = new World().Plan(new PlanSketch { Id = "cuoi", From = "2026-12-31" })
            .Plan(new PlanSketch { Id = "dau", From = "2026-01-01", To = "2026-10-01" })
            .Plan(new PlanSketch { Id = "qua", From = "2026-01-01", To = "2026-09-30" });

        Assert.Equal(["cuoi", "dau"], PlansOf(source, world, World.CommuneCode));
        Assert.Equal(["dau", "qua"], PlansOf(source, world, World.CommuneCode, "2026-RQ4"));
        Assert.Equal([""], PlansOf(source, world, World.CommuneCode, "2025-Q4"));
    }

    [Theory, EachSource]
    public void A_line_without_a_meaning_at_a_unit_is_left_out(IFigureSource source)
    {
        var world = new World().Village().Team();

        Assert.Equal(
            "businesses-cashless households-communicated households-digital-skills households-guided households-new households-on-platforms working-age-informed",
            IndicatorsOf(source, world, "00700-01"));
        Assert.Equal(
            "active-days-per-week hours-per-active-day members-on-quota members-trained priority-supports reports-on-time supports-per-team team-size-ok"
            + " teams-active teams-assigned teams-scam-awareness",
            IndicatorsOf(source, world, "00700-T01"));
        Assert.Equal(23, IndicatorsOf(source, world, World.CommuneCode).Split(' ').Length);
        Assert.Equal(23, IndicatorsOf(source, world, World.ProvinceCode).Split(' ').Length);
    }

    [Theory, EachSource]
    public void A_village_that_begins_later_has_no_lines_and_one_that_has_ended_has(IFigureSource source)
    {
        var world = new World().Village("00700-01", to: "2026-11-01").Village("00700-02", from: "2026-11-20")
            .Village("00700-03", from: "2026-11-21");

        Assert.Equal([""], PlansOf(source, world, "00700-01"));
        Assert.Equal([""], PlansOf(source, world, "00700-02"));
        Assert.Empty(PlansOf(source, world, "00700-03"));
        Assert.Empty(PlansOf(source, world, "00700-02", "2026-10"));
    }

    private static string[] PlansOf(IFigureSource source, World world, string unit, string period = "2026-Q4") =>
    [
        .. source.Figures(world.Facts, world.Records, [Period.Parse(period)])
        .Where(figure => figure.Unit == unit)
        .Select(figure => figure.Plan ?? "")
        .Distinct()
        .Order(StringComparer.Ordinal),
    ];

    private static string IndicatorsOf(IFigureSource source, World world, string unit) => string.Join(
        ' ',
        source.Figures(world.Facts, world.Records, [Period.Parse("2026-Q4")])
            .Where(figure => figure.Unit == unit)
            .Select(figure => figure.Indicator)
            .Order(StringComparer.Ordinal));
}
