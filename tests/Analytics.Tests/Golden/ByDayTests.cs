using Tcns.Analytics.Tests.Worlds;

namespace Tcns.Analytics.Tests.Golden;

/// <summary>Targets to be reached by a day. From 1 September to 9 December 2026 there are 100 days, the 50th of them on 20 October.</summary>
public class ByDayTests
{
    private const string Communicated = "households-communicated";
    private const string Dossiers = "dossiers-online";

    [Theory, EachSource]
    public void It_is_on_track_at_its_share_of_the_days_from_the_plans_first(IFigureSource source)
    {
        Assert.Equal("40/100 = 40; target 80 on-track", Grown(40).SeenOn("2026-10-20").See(source, Communicated));
        Assert.Equal("39/100 = 39; target 80 behind", Grown(39).SeenOn("2026-10-20").See(source, Communicated));
        Assert.Equal("80/100 = 80; target 80 met", Grown(80).SeenOn("2026-10-20").See(source, Communicated));
    }

    [Theory, EachSource]
    public void Both_the_plans_first_day_and_the_day_itself_are_among_the_days(IFigureSource source)
    {
        // Two of four days are over on the 20th: 40 of 80.
        var world = new World().Village(households: 100).Team()
            .Plan(new PlanSketch { From = "2026-11-19", Targets = ["households-communicated 80 by 2026-11-22"] })
            .Campaign(39, date: "2026-11-19");

        Assert.Equal("39/100 = 39; target 80 behind", world.See(source, Communicated));
        Assert.Equal("40/100 = 40; target 80 on-track", world.Campaign(40, date: "2026-11-20").See(source, Communicated));
    }

    [Theory, EachSource]
    public void It_is_missed_on_the_day_after(IFigureSource source)
    {
        Assert.Equal("79/100 = 79; target 80 behind", Grown(79).SeenOn("2026-12-09").See(source, Communicated));
        Assert.Equal("79/100 = 79; target 80 missed", Grown(79).SeenOn("2026-12-10").See(source, Communicated));
        Assert.Equal("80/100 = 80; target 80 met", Grown(80).SeenOn("2026-12-10").See(source, Communicated));
    }

    [Theory, EachSource]
    public void A_period_before_the_day_keeps_what_it_was_on_its_last_day(IFigureSource source)
    {
        // 61 of the 100 days are over on 31 October: 48.8 of 80.
        Assert.Equal("48/100 = 48; target 80 behind", Grown(48).SeenOn("2027-03-01").See(source, Communicated, "2026-10"));
        Assert.Equal("49/100 = 49; target 80 on-track", Grown(49).SeenOn("2027-03-01").See(source, Communicated, "2026-10"));
    }

    [Theory, EachSource]
    public void Behind_on_the_very_day_is_missed_once_its_quarter_is_closed_in_every_period_that_holds_it(IFigureSource source)
    {
        var world = Grown(79, "2026-12-31");

        foreach (var period in new[] { "2026-12", "2026-Q4", "2026", "2027-R01", "2027-RQ1", "2027-R" })
        {
            Assert.Equal("79/100 = 79; target 80 behind", world.SeenOn("2027-01-15").See(source, Communicated, period));
            Assert.Equal("79/100 = 79; target 80 missed", world.SeenOn("2027-01-16").See(source, Communicated, period));
        }

        Assert.Equal("74/100 = 74; target 80 on-track", Grown(74, "2026-12-31").See(source, Communicated, "2026-RQ4"));
    }

    [Theory, EachSource]
    public void A_period_that_ends_before_the_day_stays_behind(IFigureSource source)
    {
        // 105 of 122 days are over on 14 December: 68.85 of 80.
        Assert.Equal("68/100 = 68; target 80 behind", Grown(68, "2026-12-31").SeenOn("2027-03-01").See(source, Communicated, "2026-RQ4"));
        Assert.Equal("69/100 = 69; target 80 on-track", Grown(69, "2026-12-31").SeenOn("2027-03-01").See(source, Communicated, "2026-RQ4"));
    }

    [Theory, EachSource]
    public void Where_the_days_quarter_is_reopened_it_is_behind_again(IFigureSource source) => Assert.Equal(
        "79/100 = 79; target 80 behind",
        Grown(79, "2026-12-31").Reopened("2026-Q4", until: "2027-03-01").SeenOn("2027-03-01").See(source, Communicated));

    [Theory, EachSource]
    public void A_rate_by_a_day_is_met_at_once_and_never_on_track(IFigureSource source)
    {
        var world = new World().Plan("dossiers-online 90 by 2026-09-30").Statistics("2026-07", "9/10");

        Assert.Equal("9/10 = 90; target 90 met", world.See(source, Dossiers, "2026-07"));
        Assert.Equal("17/20 = 85; target 90 behind; partial; missing statistics.dossiers: 1 tháng",
            world.Statistics("2026-08", "8/10").SeenOn("2026-10-15").See(source, Dossiers, "2026-Q3"));
        Assert.Equal(
            "17/20 = 85; target 90 missed; partial; missing statistics.dossiers: 1 tháng",
            world.SeenOn("2026-10-16").See(source, Dossiers, "2026-Q3"));
        Assert.Equal("8/10 = 80; target 90 behind", world.SeenOn("2026-12-01").See(source, Dossiers, "2026-08"));
    }

    [Theory, EachSource]
    public void A_rate_by_a_day_is_met_also_while_the_period_runs(IFigureSource source) => Assert.Equal(
        "9/10 = 90; target 90 met", new World().Plan("dossiers-online 90 by 2026-12-31").Statistics("2026-10", "9/10").See(source, Dossiers));

    [Theory, EachSource]
    public void A_rate_by_a_day_is_missed_seen_from_a_later_one(IFigureSource source) => Assert.Equal(
        "8/10 = 80; target 90 missed",
        new World().Plan("dossiers-online 90 by 2026-09-30").Statistics("2026-10", "8/10").SeenOn("2026-10-31")
            .See(source, Dossiers, "2026-10"));

    [Theory, EachSource]
    public void Of_several_days_the_earliest_that_is_not_past_is_judged_else_the_last(IFigureSource source)
    {
        var world = Planned("households-communicated 40 by 2026-10-31", "households-communicated 80 by 2026-11-30")
            .Campaign(45, date: "2026-09-05")
            .SeenOn("2026-12-20");

        Assert.Equal("45/100 = 45; target 40 met", world.See(source, Communicated, "2026-10"));
        Assert.Equal("45/100 = 45; target 80 missed", world.See(source, Communicated, "2026-12"));
        Assert.Equal("45/100 = 45; target 80 behind", world.See(source, Communicated, "2026-11"));
    }

    [Theory, EachSource]
    public void A_target_of_the_periods_kind_goes_before_one_by_a_day(IFigureSource source)
    {
        var world = Planned("households-communicated 80 by 2026-12-31", "households-communicated 30 every quarter")
            .Campaign(45, date: "2026-09-05");

        Assert.Equal("45/100 = 45; target 30 on-track", world.See(source, Communicated, "2026-Q4"));
        Assert.Equal("45/100 = 45; target 80 behind", world.See(source, Communicated, "2026-11"));
    }

    [Theory, EachSource]
    public void An_always_target_goes_before_one_by_a_day_and_after_one_of_the_kind(IFigureSource source)
    {
        var world = new World().Plan("dossiers-online 95 by 2026-12-31", "dossiers-online 80 always", "dossiers-online 85 every quarter")
            .Statistics("2026-10", "9/10");

        Assert.Equal("9/10 = 90; target 80 on-track", world.See(source, Dossiers, "2026-10"));
        Assert.Equal("9/10 = 90; target 85 on-track", world.See(source, Dossiers));
    }

    private static World Grown(int households, string day = "2026-12-09") =>
        Planned("households-communicated 80 by " + day).Campaign(households, date: "2026-09-05");

    private static World Planned(params string[] targets) =>
        new World().Village(households: 100).Team().Plan(new PlanSketch { From = "2026-09-01", Targets = targets });
}
