using Tcns.Analytics.Tests.Worlds;

namespace Tcns.Analytics.Tests.Golden;

/// <summary>Where a commune takes its status from its teams: 4 people a quarter are 2.2 on the 51st of its 92 days.</summary>
public class TeamsMeetingTests
{
    private const string Supports = "supports-per-team";
    private const string Hours = "hours-per-active-day";

    [Theory, EachSource]
    public void A_commune_is_on_track_only_if_every_team_is(IFigureSource source)
    {
        Assert.Equal("10/2 = 5; target 4 behind; teams 1/2", Two(10, 0).See(source, Supports));
        Assert.Equal("12/2 = 6; target 4 behind; teams 1/2", Two(10, 2).See(source, Supports));
        Assert.Equal("13/2 = 6.5; target 4 on-track; teams 2/2", Two(10, 3).See(source, Supports));
    }

    [Theory, EachSource]
    public void A_team_is_judged_by_its_own_figure_and_meets_nothing(IFigureSource source)
    {
        Assert.Equal("10/1 = 10; target 4 on-track", Two(10, 2).See(source, Supports, unit: "00700-T01"));
        Assert.Equal("2/1 = 2; target 4 behind", Two(10, 2).See(source, Supports, unit: "00700-T02"));
    }

    [Theory, EachSource]
    public void Once_closed_it_is_met_or_missed(IFigureSource source)
    {
        Assert.Equal("7/2 = 3.5; target 4 missed; teams 1/2", Two(4, 3).SeenOn("2027-01-16").See(source, Supports));
        Assert.Equal("7/2 = 3.5; target 4 behind; teams 1/2", Two(4, 3).SeenOn("2027-01-15").See(source, Supports));
        Assert.Equal("8/2 = 4; target 4 met; teams 2/2", Two(4, 4).SeenOn("2027-01-16").See(source, Supports));
    }

    [Theory, EachSource]
    public void A_team_without_data_meets_nothing(IFigureSource source)
    {
        var world = new World().Village().Team().Team("00700-T02").Plan("hours-per-active-day 1 every quarter").Visit();

        Assert.Equal("60/60 = 1; target 1 behind; teams 1/2", world.See(source, Hours));
        Assert.Equal("0/0 = -; target 1 no-data; missing active-days", world.See(source, Hours, unit: "00700-T02"));
    }

    [Theory, EachSource]
    public void Where_no_team_has_data_there_is_none(IFigureSource source)
    {
        var world = new World().Village().Team().Team("00700-T02")
            .Plan("hours-per-active-day 1 every quarter", "supports-per-team 4 every quarter");

        Assert.Equal("0/0 = -; target 1 no-data; missing active-days; teams 0/2", world.See(source, Hours));
        Assert.Equal(
            "0/0 = -; target 4 no-data; missing teams; teams 0/0",
            new World().Plan("supports-per-team 4 every quarter").See(source, Supports));
    }

    [Theory, EachSource]
    public void A_dissolved_team_is_not_asked(IFigureSource source) => Assert.Equal(
        "3/1 = 3; target 4 on-track; teams 1/1",
        new World().Village().Team().Team("00700-T02", to: "2026-11-01").Plan("supports-per-team 4 every quarter").Visit(general: 3)
            .See(source, Supports));

    [Theory, EachSource]
    public void Without_a_judged_target_no_teams_are_counted(IFigureSource source)
    {
        Assert.Equal("13/2 = 6.5", Two(10, 3).See(source, Supports, "2026-11"));
        Assert.Equal("0/2 = 0", Two(10, 3).SeenOn("2025-12-31").See(source, Supports, "2025-Q4"));
    }

    [Theory, EachSource]
    public void By_a_day_teams_that_have_met_it_and_teams_on_track_are_on_track_together(IFigureSource source)
    {
        // 324 of the year's 365 days: 17.76 of 20.
        const string Target = "supports-per-team 20 by 2026-12-31";

        Assert.Equal("38/2 = 19; target 20 on-track; teams 2/2", Two(20, 18, Target).See(source, Supports));
        Assert.Equal("40/2 = 20; target 20 met; teams 2/2", Two(20, 20, Target).See(source, Supports));
        Assert.Equal("47/2 = 23.5; target 20 behind; teams 1/2", Two(30, 17, Target).See(source, Supports));
        Assert.Equal("49/2 = 24.5; target 20 behind; teams 1/2", Two(30, 19, Target).SeenOn("2027-01-15").See(source, Supports));
        Assert.Equal("49/2 = 24.5; target 20 missed; teams 1/2", Two(30, 19, Target).SeenOn("2027-01-16").See(source, Supports));
    }

    [Theory, EachSource]
    public void A_province_closes_with_the_last_of_its_communes(IFigureSource source)
    {
        var world = Provincial(4, 4);

        Assert.Equal("4/1 = 4; target 4 met; teams 1/1", world.See(source, Supports, plan: "tinh"));
        Assert.Equal("4/1 = 4; target 4 on-track; teams 1/1", world.See(source, Supports, unit: "00706", plan: "tinh"));
        Assert.Equal("8/2 = 4; target 4 on-track; teams 2/2", world.See(source, Supports, unit: World.ProvinceCode));
        Assert.Equal("8/2 = 4; target 4 met; teams 2/2", world.SeenOn("2027-01-31").See(source, Supports, unit: World.ProvinceCode));
    }

    [Theory, EachSource]
    public void What_one_commune_can_no_longer_change_the_province_still_can(IFigureSource source)
    {
        Assert.Equal("3/1 = 3; target 4 missed; teams 0/1", Provincial(3, 4).See(source, Supports, plan: "tinh"));
        Assert.Equal("7/2 = 3.5; target 4 behind; teams 1/2", Provincial(3, 4).See(source, Supports, unit: World.ProvinceCode));
    }

    private static World Two(int first, int second, string target = "supports-per-team 4 every quarter") =>
        new World().Village().Team().Team("00700-T02").Plan(target).Visit(general: first).Visit(general: second, team: "00700-T02");

    /// <summary>Two communes, of which the second has fifteen days more.</summary>
    private static World Provincial(int first, int second) => new World().OfCommunes("00700", "00706").Team(village: null)
        .Team("00706-T01", village: null)
        .Plan(new PlanSketch { Id = "tinh", Unit = World.ProvinceCode, Targets = ["supports-per-team 4 every quarter"] })
        .Plan(new PlanSketch { Unit = "00706", ClosingDays = 30 })
        .Visit(general: first).Visit(general: second, team: "00706-T01").SeenOn("2027-01-20");
}
