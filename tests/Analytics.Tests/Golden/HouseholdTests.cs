using Tcns.Analytics.Tests.Worlds;

namespace Tcns.Analytics.Tests.Golden;

public class HouseholdTests
{
    private const string Village = "00700-01";
    private const string Guided = "households-guided";

    [Theory, EachSource]
    public void A_household_visited_twice_is_one_household(IFigureSource source) =>
        Assert.Equal("2/10 = 20", Hamlet().Visit("H1").Visit("H1", date: "2026-03-01").Visit("H2").See(source, Guided));

    [Theory, EachSource]
    public void The_same_code_in_two_villages_is_two_households(IFigureSource source) =>
        Assert.Equal("2/40 = 5", Hamlet().Village("00700-02", households: 30).Visit("H1").Visit("H1", village: "00700-02").See(source, Guided));

    [Theory, EachSource]
    public void A_visit_counts_in_its_own_village_and_not_in_the_teams(IFigureSource source)
    {
        var world = Hamlet().Village("00700-02", households: 30).Visit("H1", village: "00700-02");

        Assert.Equal("0/10 = 0", world.See(source, Guided, unit: Village));
        Assert.Equal("1/30 = 3.333333", world.See(source, Guided, unit: "00700-02"));
    }

    [Theory, EachSource]
    public void A_visit_without_a_household_visits_none(IFigureSource source) =>
        Assert.Equal("0/10 = 0", Hamlet().Visit().See(source, Guided));

    [Theory, EachSource]
    public void A_voided_visit_counts_nowhere_and_a_returned_one_counts(IFigureSource source) =>
        Assert.Equal("1/10 = 10", Hamlet().Visit("H1").Voided().Visit("H2").Returned().See(source, Guided));

    [Theory, EachSource]
    public void No_village_guides_more_households_than_it_has(IFigureSource source)
    {
        var world = Hamlet(households: 2).Village("00700-02", households: 8).Visit("H1").Visit("H2").Visit("H3");

        Assert.Equal("2/2 = 100", world.See(source, Guided, unit: Village));
        Assert.Equal("2/10 = 20", world.See(source, Guided));
    }

    [Theory, EachSource]
    public void Visits_before_1_January_are_not_to_date_where_no_plan_is(IFigureSource source)
    {
        var world = Hamlet().Visit("H1", date: "2025-12-31").Visit("H2", date: "2026-01-01");

        Assert.Equal("1/10 = 10", world.See(source, Guided, "2026-Q1"));
        Assert.Equal("1/10 = 10", world.See(source, Guided, "2026-R01"));
        Assert.Equal("1/10 = 10", world.Baseline(Village, 2025, households: 10).See(source, Guided, "2025-Q4"));
    }

    [Theory, EachSource]
    public void To_date_begins_with_the_plan_and_ends_with_it(IFigureSource source) => Assert.Equal(
        "2/10 = 20",
        Hamlet().Plan(new PlanSketch { From = "2025-09-15", To = "2026-10-31" })
            .Visit("H1", date: "2025-09-14").Visit("H2", date: "2025-09-15").Visit("H3", date: "2026-10-31").Visit("H4", date: "2026-11-01")
            .See(source, Guided));

    [Theory, EachSource]
    public void A_visit_on_14_December_is_the_last_of_the_reporting_quarter_and_that_on_the_15th_is_not(IFigureSource source)
    {
        var world = Hamlet().SeenOn("2027-01-05").Visit("H1", date: "2026-12-14", start: "23:59")
            .Visit("H2", date: "2026-12-15", start: "00:00");

        Assert.Equal("1/10 = 10", world.See(source, Guided, "2026-RQ4"));
        Assert.Equal("2/10 = 20", world.See(source, Guided, "2026-Q4"));
    }

    [Theory, EachSource]
    public void What_a_dissolved_team_did_still_counts(IFigureSource source) => Assert.Equal(
        "1/10 = 10",
        new World().Village(Village, households: 10).Team(to: "2026-10-01").Visit("H1", date: "2026-09-30").See(source, Guided));

    [Theory, EachSource]
    public void An_ended_village_takes_its_households_and_what_was_done_there_with_it(IFigureSource source)
    {
        var world = Hamlet().Village("00700-02", households: 30, to: "2026-11-20").Visit("H1", village: "00700-02").Visit("H2");

        Assert.Equal("1/10 = 10", world.See(source, Guided));
        Assert.Equal("0/0 = -; missing households", world.See(source, Guided, unit: "00700-02"));
        Assert.Equal("2/40 = 5", world.SeenOn("2026-11-19").See(source, Guided));
    }

    [Theory, EachSource]
    public void A_household_is_new_in_the_period_of_its_first_visit_ever(IFigureSource source)
    {
        var world = Hamlet().Visit("H1", date: "2025-03-01").Visit("H1").Visit("H2", date: "2026-09-30", start: "23:59")
            .Visit("H3", date: "2026-10-01", start: "00:00").Visit("H3", date: "2026-10-02");

        Assert.Equal("1 = 1", world.See(source, "households-new"));
        Assert.Equal("1 = 1", world.See(source, "households-new", "2026-Q3"));
        Assert.Equal("2 = 2", world.See(source, "households-new", "2026-RQ4"));
        Assert.Equal("2 = 2", world.See(source, "households-new", "2026"));
    }

    [Theory, EachSource]
    public void A_household_is_new_where_its_earlier_visit_was_voided(IFigureSource source) =>
        Assert.Equal("1 = 1", Hamlet().Visit("H1", date: "2026-03-01").Voided().Visit("H1").See(source, "households-new"));

    [Theory, EachSource]
    public void New_households_are_counted_in_the_whole_period_even_if_the_plan_starts_inside_it(IFigureSource source) => Assert.Equal(
        "1 = 1",
        Hamlet().Plan(new PlanSketch { From = "2026-11-01" }).Visit("H1", date: "2026-10-05").See(source, "households-new"));

    [Theory, EachSource]
    public void An_amendment_moves_a_household_to_the_quarter_of_its_new_date(IFigureSource source)
    {
        var before = Hamlet().Visit("H1", date: "2026-09-30");
        var amended = Hamlet().Visit("H1", date: "2026-10-01");

        Assert.Equal("1 = 1", before.See(source, "households-new", "2026-Q3"));
        Assert.Equal("0 = 0", amended.See(source, "households-new", "2026-Q3"));
        Assert.Equal("1 = 1", amended.See(source, "households-new", "2026-Q4"));
    }

    [Theory, EachSource]
    public void Households_communicated_are_those_visited_or_those_of_the_farthest_campaign(IFigureSource source)
    {
        var world = Hamlet().Village("00700-02", households: 30).Campaign(households: 4).Campaign(households: 6, date: "2026-02-01")
            .Visit("H1").Visit("H1", village: "00700-02").Visit("H2", village: "00700-02").Campaign(households: 1, village: "00700-02");

        Assert.Equal("6/10 = 60", world.See(source, "households-communicated", unit: Village));
        Assert.Equal("2/30 = 6.666667", world.See(source, "households-communicated", unit: "00700-02"));
        Assert.Equal("8/40 = 20", world.See(source, "households-communicated"));
    }

    [Theory, EachSource]
    public void A_campaign_reaches_no_more_households_than_there_are(IFigureSource source) =>
        Assert.Equal("10/10 = 100", Hamlet().Campaign(households: 250).See(source, "households-communicated"));

    [Theory, EachSource]
    public void A_value_has_six_decimals_and_half_goes_up(IFigureSource source) =>
        Assert.Equal("1/512 = 0.195313", Hamlet(households: 512).Visit("H1").See(source, Guided));

    [Theory, EachSource]
    public void A_household_uses_platforms_once_any_visit_to_date_says_so(IFigureSource source)
    {
        var world = Hamlet().Visit("H1", date: "2026-02-01", outcomes: ["uses-digital-platform"]).Visit("H1")
            .Visit("H2", outcomes: ["has-digital-skills"])
            .Visit("H3", date: "2026-10-01", outcomes: ["has-digital-skills", "uses-digital-platform"]);

        Assert.Equal("2/10 = 20", world.See(source, "households-on-platforms"));
        Assert.Equal("2/10 = 20", world.See(source, "households-digital-skills"));
        Assert.Equal("1/10 = 10", world.See(source, "households-on-platforms", "2026-Q3"));
        Assert.Equal("0/10 = 0", world.See(source, "households-digital-skills", "2026-Q3"));
    }

    private static World Hamlet(int households = 10) => new World().Village(Village, households: households).Team();
}
