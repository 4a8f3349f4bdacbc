using Tcns.Analytics.Tests.Worlds;

namespace Tcns.Analytics.Tests.Golden;

public class ReportTests
{
    private const string Reports = "reports-on-time";

    [Theory, EachSource]
    public void A_report_is_in_time_through_the_day_before_the_one_named(IFigureSource source) => Assert.Equal(
        "1/3 = 33.333333",
        Asked("team quarter 25 last").Team("00700-T02").Team("00700-T03").Submitted("00700-T01", "2026-Q3", "2026-09-24")
            .Submitted("00700-T02", "2026-Q3", "2026-09-25").See(source, Reports, "2026-Q3"));

    [Theory, EachSource]
    public void A_report_counts_once_submitted_or_past_its_deadline(IFigureSource source)
    {
        var world = Asked("team quarter 25 last");

        Assert.Equal("0/0 = -; missing reports", world.SeenOn("2026-12-24").See(source, Reports));
        Assert.Equal("0/1 = 0", world.SeenOn("2026-12-25").See(source, Reports));
        Assert.Equal("1/1 = 100", world.SeenOn("2026-11-20").Submitted("00700-T01", "2026-Q4", "2026-11-20").See(source, Reports));
    }

    /// <summary>The quarter closes on 15 October; the commune's report is due on the 20th.</summary>
    [Theory, EachSource]
    public void What_is_submitted_on_the_first_closed_day_counts_no_more(IFigureSource source)
    {
        Assert.Equal("1/1 = 100", SubmittedOn("2026-10-15").See(source, Reports, "2026-Q3"));
        Assert.Equal("0/0 = -; missing reports", SubmittedOn("2026-10-16").See(source, Reports, "2026-Q3"));

        static World SubmittedOn(string day) => Asked("commune quarter 21 next").SeenOn("2026-11-20").Submitted("00700", "2026-Q3", day);
    }

    [Theory, EachSource]
    public void A_month_without_that_day_is_due_on_its_last(IFigureSource source)
    {
        var world = Asked("team month 30 last").Submitted("00700-T01", "2026-02", "2026-02-28").Submitted("00700-T01", "2026-03", "2026-03-30");

        Assert.Equal("1/1 = 100", world.See(source, Reports, "2026-02"));
        Assert.Equal("0/1 = 0", world.See(source, Reports, "2026-03"));
    }

    [Theory, EachSource]
    public void A_quarter_has_its_own_report_and_those_of_its_months(IFigureSource source) => Assert.Equal(
        "2/4 = 50",
        Asked("team month 30 last", "team quarter 25 last").Submitted("00700-T01", "2026-08", "2026-08-20")
            .Submitted("00700-T01", "2026-Q3", "2026-09-20")
            .See(source, Reports, "2026-Q3"));

    [Theory, EachSource]
    public void Only_teams_active_on_the_deadlines_day_owe_it(IFigureSource source)
    {
        var world = Asked("team quarter 25 last").Team("00700-T02", to: "2026-09-24").Team("00700-T03", to: "2026-09-25")
            .Team("00700-T04", from: "2026-09-25");

        Assert.Equal("0/2 = 0", world.See(source, Reports, "2026-Q3"));
        Assert.Equal("0/1 = 0", world.See(source, Reports, "2026-Q3", "00700-T03"));
        Assert.Equal("0/0 = -; missing reports", world.See(source, Reports, "2026-Q3", "00700-T02"));
    }

    [Theory, EachSource]
    public void A_deadline_outside_the_plans_days_asks_for_nothing(IFigureSource source)
    {
        var plan = new PlanSketch { From = "2026-09-25", To = "2026-12-23", Reports = ["team quarter 25 last"] };
        var world = new World().Village().Team().Plan(plan).SeenOn("2027-02-01");

        Assert.Equal("0/0 = -; missing reports", world.See(source, Reports, "2026-Q3"));
        Assert.Equal("0/0 = -; missing reports", world.See(source, Reports, "2026-Q4"));
    }

    [Theory, EachSource]
    public void A_commune_answers_for_its_own_reports_and_its_teams(IFigureSource source)
    {
        var world = Asked("team quarter 25 last", "commune quarter 6 next").Submitted("00700", "2026-Q3", "2026-10-05");

        Assert.Equal("1/2 = 50", world.See(source, Reports, "2026-Q3"));
        Assert.Equal("0/1 = 0", world.See(source, Reports, "2026-Q3", "00700-T01"));
    }

    [Theory, EachSource]
    public void A_report_of_the_reporting_calendar_belongs_where_its_last_day_lies(IFigureSource source)
    {
        var plan = new PlanSketch { Calendar = "reporting", Reports = ["team quarter 21 last"] };
        var world = new World().Village().Team().Plan(plan).Submitted("00700-T01", "2026-RQ3", "2026-09-20");

        Assert.Equal("1/1 = 100", world.See(source, Reports, "2026-RQ3"));
        Assert.Equal("1/1 = 100", world.See(source, Reports, "2026-Q3"));
        Assert.Equal("1/1 = 100", world.See(source, Reports, "2026-09"));
        Assert.Equal("0/0 = -; missing reports", world.See(source, Reports, "2026-R10"));
    }

    [Theory, EachSource]
    public void A_report_on_another_calendars_period_is_not_the_one_asked_for(IFigureSource source) => Assert.Equal(
        "0/1 = 0", Asked("team quarter 25 last").Submitted("00700-T01", "2026-RQ3", "2026-09-20").See(source, Reports, "2026-Q3"));

    [Theory, EachSource]
    public void Two_plans_that_ask_for_the_same_make_one_report_due_on_the_earlier_day(IFigureSource source)
    {
        var world = Asked("team quarter 25 last").Submitted("00700-T01", "2026-Q3", "2026-09-20")
            .Plan(new PlanSketch { Id = "tinh", Unit = World.ProvinceCode, Reports = ["team quarter 16 last"] });

        Assert.Equal("0/1 = 0", world.See(source, Reports, "2026-Q3", plan: "ke-hoach-2026"));
        Assert.Equal("0/1 = 0", world.See(source, Reports, "2026-Q3", plan: "tinh"));
    }

    [Theory, EachSource]
    public void What_only_another_plan_asks_for_is_not_asked_here(IFigureSource source)
    {
        var world = Asked("team quarter 25 last")
            .Plan(new PlanSketch { Id = "tinh", Unit = World.ProvinceCode, Reports = ["team month 30 last"] });

        Assert.Equal("0/1 = 0", world.See(source, Reports, "2026-Q3", plan: "ke-hoach-2026"));
        Assert.Equal("0/3 = 0", world.See(source, Reports, "2026-Q3", plan: "tinh"));
    }

    [Theory, EachSource]
    public void After_the_closing_nothing_more_falls_due_or_comes_in(IFigureSource source)
    {
        // Quarter 4 is open through 15 January; its report is due on the 19th.
        var world = Asked("commune quarter 20 next").SeenOn("2027-02-01");

        Assert.Equal("0/0 = -; missing reports", world.See(source, Reports));
        Assert.Equal("0/0 = -; missing reports", Late().Submitted("00700", "2026-Q4", "2027-01-17").See(source, Reports));
        Assert.Equal("1/1 = 100", Late().Submitted("00700", "2026-Q4", "2027-01-15").See(source, Reports));

        static World Late() => Asked("commune quarter 20 next").SeenOn("2027-02-01");
    }

    [Theory, EachSource]
    public void Every_commune_of_the_official_list_owes_its_provinces_plan(IFigureSource source)
    {
        var world = new World().OfCommunes("00700", "00706").Village().Team()
            .Plan(new PlanSketch { Id = "tinh", Unit = World.ProvinceCode, Reports = ["commune quarter 6 next", "team month 30 last"] })
            .Submitted("00700", "2026-Q3", "2026-10-01").Submitted("00700-T01", "2026-09", "2026-09-29");

        Assert.Equal("2/5 = 40", world.See(source, Reports, "2026-Q3", World.ProvinceCode));
        Assert.Equal("0/1 = 0", world.See(source, Reports, "2026-Q3", "00706"));
    }

    [Theory, EachSource]
    public void Nothing_is_owed_on_request_or_without_a_plan(IFigureSource source)
    {
        Assert.Equal("0/0 = -; missing reports", Asked("team quarter - last").See(source, Reports, "2026-Q3"));
        Assert.Equal("0/0 = -; missing reports", new World().Village().Team().See(source, Reports, "2026-Q3"));
    }

    private static World Asked(params string[] reports) => new World().Village().Team()
        .Plan(new PlanSketch { To = "2027-12-31", Reports = reports });
}
