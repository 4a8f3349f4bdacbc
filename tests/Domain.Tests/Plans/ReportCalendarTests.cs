using Tcns.Domain.Plans;
using Tcns.Domain.Time;
using static Tcns.Domain.Tests.Plans.Shipped;

namespace Tcns.Domain.Tests.Plans;

public class ReportCalendarTests
{
    [Theory]
    [InlineData("2026-03-20", "2026-03-20", 1)]
    [InlineData("2026-03-21", "2026-06-19", 0)]
    [InlineData("2026-03-20", "2026-06-20", 2)]
    [InlineData("2026-12-20", "2030-12-31", 1)]
    [InlineData("2000-01-01", "2025-12-20", 1)]
    [InlineData("2026-06-20", "2026-03-20", 0)]
    public void A_report_is_due_where_its_deadline_lies_among_the_days_and_in_the_plan(string from, string to, int count) =>
        Assert.Equal(count, Parse(Example.Json).ReportsDue(Day(from), Day(to)).Count);

    [Fact]
    public void Days_without_end_end_with_the_plan_or_the_last_period_that_can_be_written()
    {
        Assert.Equal(5, Parse(Example.Json).ReportsDue(DateOnly.MinValue, DateOnly.MaxValue).Count);
        Assert.Equal(Period.Parse("2199-RQ4"), Parse(Example.With(("/to", "null"))).ReportsDue(Day("2199-01-01"), DateOnly.MaxValue)[^1].Period);
    }

    [Fact]
    public void Each_month_of_a_long_plan_has_one_deadline_also_where_it_lies_before_the_month()
    {
        var plan = Parse(Example.With(
            ("/from", "\"2000-01-01\""), ("/to", "null"), ("/calendar", "\"civil\""), ("/reports/0/before", "1"), ("/reports/0/every", "\"month\"")));

        var dues = plan.ReportsDue(Day("2000-01-01"), Day("2100-12-31"));

        Assert.Equal(101 * 12, dues.Count);
        Assert.All(dues, due => Assert.Equal(due.Period.First.AddDays(-1), due.DueOn));
    }

    [Fact]
    public void A_row_on_request_owes_nothing() =>
        Assert.Empty(Parse(Example.With(("/reports/0/before", "null"))).ReportsDue(Day("2026-01-01"), Day("2026-12-31")));

    [Fact]
    public void Two_plans_that_ask_for_one_period_make_one_report_due_on_the_earlier_day()
    {
        var civil = ("/calendar", "\"civil\"");
        var early = Parse(Example.With(civil, ("/reports/0/before", "16")));
        var late = Parse(Example.With(civil, ("/reports/0/before", "25")));

        Assert.Equal(
            [new ReportDue(Reporter.Team, Period.Parse("2026-Q1"), Day("2026-03-15"))],
            ReportCalendar.DuesOf([late, early], Day("2026-01-01"), Day("2026-03-31")));
    }

    [Fact]
    public void Plans_of_two_calendars_ask_for_two_periods_and_so_for_two_reports()
    {
        var civil = Parse(Example.With(("/calendar", "\"civil\"")));

        Assert.Equal(
            ["2026-RQ1", "2026-Q1"],
            ReportCalendar.DuesOf([Parse(Example.Json), civil], Day("2026-01-01"), Day("2026-03-31")).Select(due => due.Period.ToString()));
    }
}
