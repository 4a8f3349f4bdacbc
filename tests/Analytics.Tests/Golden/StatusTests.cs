using Tcns.Analytics.Tests.Worlds;

namespace Tcns.Analytics.Tests.Golden;

/// <summary>
/// Targets that hold always or every so often. Quarter 4 of 2026 has 92 days, 51 of them up to 20 November; it is open through
/// 15 January.
/// </summary>
public class StatusTests
{
    private const string Communicated = "households-communicated";
    private const string Dossiers = "dossiers-online";

    [Theory, EachSource]
    public void What_grows_is_on_track_at_its_share_of_the_days(IFigureSource source)
    {
        Assert.Equal("51/200 = 25.5; target 46 on-track", Grown(51).See(source, Communicated));
        Assert.Equal("50/200 = 25; target 46 behind", Grown(50).See(source, Communicated));
    }

    [Theory, EachSource]
    public void What_grows_is_met_or_missed_once_the_quarter_is_closed(IFigureSource source)
    {
        Assert.Equal("92/200 = 46; target 46 on-track", Grown(92).SeenOn("2027-01-15").See(source, Communicated));
        Assert.Equal("92/200 = 46; target 46 met", Grown(92).SeenOn("2027-01-16").See(source, Communicated));
        Assert.Equal("91/200 = 45.5; target 46 behind", Grown(91).SeenOn("2027-01-15").See(source, Communicated));
        Assert.Equal("91/200 = 45.5; target 46 missed", Grown(91).SeenOn("2027-01-16").See(source, Communicated));
    }

    [Theory, EachSource]
    public void An_every_target_is_judged_in_periods_of_its_kind_in_both_calendars(IFigureSource source)
    {
        // 67 of the reporting quarter's 91 days: 46 × 67 ÷ 91 is 33.87.
        Assert.Equal("68/200 = 34; target 46 on-track", Grown(68).See(source, Communicated, "2026-RQ4"));
        Assert.Equal("67/200 = 33.5; target 46 behind", Grown(67).See(source, Communicated, "2026-RQ4"));
        Assert.Equal("68/200 = 34", Grown(68).See(source, Communicated, "2026-11"));
        Assert.Equal("68/200 = 34", Grown(68).See(source, Communicated, "2026-RH2"));
        Assert.Equal("68/200 = 34", Grown(68).See(source, Communicated, "2026-R"));
    }

    [Theory, EachSource]
    public void A_plan_may_leave_more_days_and_the_longest_of_several_counts(IFigureSource source)
    {
        var world = Grown(92, new PlanSketch { ClosingDays = 20, Targets = ["households-communicated 46 every quarter"] })
            .Plan(new PlanSketch { Id = "tinh", Unit = World.ProvinceCode, ClosingDays = 30 });

        Assert.Equal("92/200 = 46; target 46 on-track", world.SeenOn("2027-01-30").See(source, Communicated, plan: "ke-hoach-2026"));
        Assert.Equal("92/200 = 46; target 46 met", world.SeenOn("2027-01-31").See(source, Communicated, plan: "ke-hoach-2026"));
    }

    [Theory, EachSource]
    public void A_reopened_quarter_is_open_through_its_last_day_or_until_it_is_closed_again(IFigureSource source)
    {
        var world = Grown(91).Reopened("2026-Q4", until: "2027-02-10");

        Assert.Equal("91/200 = 45.5; target 46 behind", world.SeenOn("2027-02-10").See(source, Communicated));
        Assert.Equal("91/200 = 45.5; target 46 behind", world.See(source, Communicated, "2026-RQ4"));
        Assert.Equal("91/200 = 45.5; target 46 missed", world.SeenOn("2027-02-11").See(source, Communicated));
        Assert.Equal("91/200 = 45.5; target 46 missed", world.SeenOn("2027-02-10").ClosedAgain("2026-Q4").See(source, Communicated));
    }

    [Theory, EachSource]
    public void Before_the_plans_first_day_nothing_is_judged(IFigureSource source)
    {
        var world = Grown(0, new PlanSketch { From = "2026-11-20", Targets = ["households-communicated 46 every quarter"] });

        Assert.Equal("0/200 = 0; target 46 behind", world.See(source, Communicated));
        Assert.Equal("0/200 = 0", world.SeenOn("2026-11-19").See(source, Communicated));
    }

    [Theory, EachSource]
    public void A_rate_is_on_track_while_open_and_met_once_closed(IFigureSource source)
    {
        Assert.Equal("27/30 = 90; target 90 on-track", Rated("9/10").SeenOn("2026-10-15").See(source, Dossiers, "2026-Q3"));
        Assert.Equal("27/30 = 90; target 90 met", Rated("9/10").SeenOn("2026-10-16").See(source, Dossiers, "2026-Q3"));
        Assert.Equal("24/30 = 80; target 90 behind", Rated("8/10").SeenOn("2026-10-15").See(source, Dossiers, "2026-Q3"));
        Assert.Equal("24/30 = 80; target 90 missed", Rated("8/10").SeenOn("2026-10-16").See(source, Dossiers, "2026-Q3"));
    }

    [Theory, EachSource]
    public void A_rate_may_be_asked_for_always_and_is_judged_in_every_period(IFigureSource source)
    {
        var world = Rated("9/10", "dossiers-online 90 always");

        Assert.Equal("9/10 = 90; target 90 met", world.See(source, Dossiers, "2026-08"));
        Assert.Equal("27/30 = 90; target 90 on-track; partial; missing statistics.dossiers: 7 tháng", world.See(source, Dossiers, "2026"));
        Assert.Equal("27/30 = 90; target 90 on-track; partial; missing statistics.dossiers: 2 tháng", world.See(source, Dossiers, "2026-RH2"));
    }

    [Theory, EachSource]
    public void A_state_is_met_or_missed_at_once(IFigureSource source)
    {
        var world = new World().Village().Village("00700-02").Team().Plan("village-coverage 50 always", "commune-team 100 by 2026-12-31");

        Assert.Equal("1/2 = 50; target 50 met", world.See(source, "village-coverage"));
        Assert.Equal("0/1 = 0; target 100 missed", world.See(source, "commune-team"));
        Assert.Equal("0/1 = 0; target 100 missed", world.See(source, "commune-team", "2026-RH2"));
    }

    [Theory, EachSource]
    public void Values_are_compared_before_they_are_rounded(IFigureSource source)
    {
        var world = new World().Village().Village("00700-02").Village("00700-03").Team().Team("00700-T02", village: "00700-02")
            .Plan("village-coverage 66.666667 always");

        Assert.Equal("2/3 = 66.666667; target 66.666667 missed", world.See(source, "village-coverage"));
    }

    [Theory, EachSource]
    public void Without_a_value_there_is_no_data_and_without_a_target_no_status(IFigureSource source)
    {
        Assert.Equal(
            "0/0 = -; target 90 no-data; missing statistics.dossiers: 1 tháng",
            new World().Plan("dossiers-online 90 every quarter").See(source, Dossiers));
        Assert.Equal("0/0 = -; missing dossiers", new World().Plan("dossiers-online 90 every quarter").See(source, Dossiers, "2026-11"));
    }

    private static World Grown(int households, PlanSketch? plan = null) => new World().Village(households: 200).Team()
        .Plan(plan ?? new PlanSketch { Targets = ["households-communicated 46 every quarter"] }).Campaign(households);

    private static World Rated(string share, string target = "dossiers-online 90 every quarter") =>
        new World().Plan(target).Statistics("2026-07", share).Statistics("2026-08", share).Statistics("2026-09", share);
}
