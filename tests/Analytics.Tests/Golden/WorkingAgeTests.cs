using Tcns.Analytics.Tests.Worlds;

namespace Tcns.Analytics.Tests.Golden;

public class WorkingAgeTests
{
    private const string Informed = "working-age-informed";
    private const string Cashless = "businesses-cashless";

    [Theory, EachSource]
    public void Of_each_household_the_largest_number_of_one_visit_counts(IFigureSource source) => Assert.Equal(
        "7/100 = 7",
        Hamlet().Visit("H1", workingAge: 2, date: "2026-02-01").Visit("H1", workingAge: 4, date: "2026-05-01").Visit("H1", workingAge: 1)
            .Visit("H2", workingAge: 3)
            .See(source, Informed));

    [Theory, EachSource]
    public void A_visit_without_a_household_informs_nobody_here(IFigureSource source) =>
        Assert.Equal("0/100 = 0", Hamlet().Visit(workingAge: 5).See(source, Informed));

    [Theory, EachSource]
    public void The_largest_class_or_campaign_stands_for_itself_and_is_not_summed(IFigureSource source)
    {
        var world = Hamlet().Visit("H1", workingAge: 4).Class(general: 30, workingAge: 22)
            .Class(general: 30, workingAge: 25, date: "2026-03-01");

        Assert.Equal("25/100 = 25", world.See(source, Informed));
        Assert.Equal("60/100 = 60", world.Campaign(workingAge: 60, date: "2026-04-01").See(source, Informed));
    }

    [Theory, EachSource]
    public void Households_outnumber_a_small_campaign(IFigureSource source) => Assert.Equal(
        "9/100 = 9", Hamlet().Visit("H1", workingAge: 4).Visit("H2", workingAge: 5).Campaign(workingAge: 8).See(source, Informed));

    [Theory, EachSource]
    public void No_more_are_informed_than_there_are(IFigureSource source) =>
        Assert.Equal("100/100 = 100", Hamlet().Campaign(workingAge: 480).See(source, Informed));

    [Theory, EachSource]
    public void The_larger_is_taken_village_by_village(IFigureSource source) => Assert.Equal(
        "16/150 = 10.666667",
        Hamlet().Village("00700-02", workingAge: 50).Visit("H1", workingAge: 6).Campaign(workingAge: 5)
            .Campaign(workingAge: 10, village: "00700-02")
            .See(source, Informed));

    [Theory, EachSource]
    public void A_business_accepts_cashless_payment_once_a_visit_to_date_says_so(IFigureSource source) => Assert.Equal(
        "1/4 = 25",
        Hamlet().Visit("H1", business: true, outcomes: ["accepts-cashless"]).Visit("H1", business: true, outcomes: ["accepts-cashless"])
            .Visit("H2", business: true).Visit("H3", outcomes: ["accepts-cashless"]).See(source, Cashless));

    [Theory, EachSource]
    public void That_it_is_a_business_may_have_been_said_before_the_plan_began(IFigureSource source) => Assert.Equal(
        "1/4 = 25",
        Hamlet().Plan(new PlanSketch { From = "2026-06-01" })
            .Visit("H1", business: true, outcomes: ["accepts-cashless"], date: "2026-01-05").Visit("H1", outcomes: ["accepts-cashless"])
            .Visit("H2", business: true, outcomes: ["accepts-cashless"], date: "2026-01-05").See(source, Cashless));

    [Theory, EachSource]
    public void What_is_said_of_it_after_as_of_or_voided_says_nothing(IFigureSource source)
    {
        var world = Hamlet().Visit("H1", outcomes: ["accepts-cashless"], date: "2026-09-30").Visit("H1", business: true, date: "2026-10-01")
            .Visit("H2", outcomes: ["accepts-cashless"], date: "2026-09-01").Visit("H2", business: true, date: "2026-09-02").Voided();

        Assert.Equal("0/4 = 0", world.See(source, Cashless, "2026-Q3"));
        Assert.Equal("1/4 = 25", world.See(source, Cashless, "2026-Q4"));
    }

    [Theory, EachSource]
    public void No_more_businesses_accept_it_than_there_are(IFigureSource source)
    {
        var world = new World().Village(businesses: 1).Team();

        Assert.Equal(
            "1/1 = 100",
            world.Visit("H1", business: true, outcomes: ["accepts-cashless"]).Visit("H2", business: true, outcomes: ["accepts-cashless"])
                .See(source, Cashless));
    }

    private static World Hamlet() => new World().Village(workingAge: 100, businesses: 4).Team();
}
