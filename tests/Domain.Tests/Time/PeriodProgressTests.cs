using System.Globalization;
using Tcns.Domain.Time;

namespace Tcns.Domain.Tests.Time;

public class PeriodProgressTests
{
    [Theory]
    [InlineData("2026-Q4", "2026-09-30", true, "2026-09-30", 0)]
    [InlineData("2026-Q4", "2026-10-01", true, "2026-10-01", 1)]
    [InlineData("2026-Q4", "2026-11-20", true, "2026-11-20", 51)]
    [InlineData("2026-Q4", "2026-12-31", true, "2026-12-31", 92)]
    [InlineData("2026-Q4", "2027-01-01", false, "2026-12-31", 92)]
    [InlineData("2026-RQ4", "2026-12-14", true, "2026-12-14", 91)]
    [InlineData("2026-RQ4", "2026-12-15", false, "2026-12-14", 91)]
    [InlineData("2028-02", "2028-02-29", true, "2028-02-29", 29)]
    public void A_period_runs_until_its_last_day_is_over(string text, string today, bool runs, string asOf, int elapsed)
    {
        var period = Period.Parse(text);

        Assert.Equal(runs, period.IsRunning(Day(today)));
        Assert.Equal(Day(asOf), period.AsOf(Day(today)));
        Assert.Equal(elapsed, period.ElapsedDays(period.AsOf(Day(today))));
    }

    [Theory]
    [InlineData("2025-RQ4", 91)]
    [InlineData("2026-Q1", 90)]
    [InlineData("2028-Q1", 91)]
    [InlineData("2026", 365)]
    [InlineData("2028", 366)]
    [InlineData("2026-R", 365)]
    public void A_period_counts_its_days(string text, int days) => Assert.Equal(days, Period.Parse(text).Days);

    [Theory]
    [InlineData("2026-RQ4", "2026-12-10", "2026-12-10")]
    [InlineData("2026-RQ4", "2026-12-14", "2026-12-14")]
    [InlineData("2026-RQ4", "2026-12-20", "2026-12-14")]
    public void A_report_holds_figures_up_to_the_day_it_was_submitted(string text, string submittedOn, string cutOff) =>
        Assert.Equal(Day(cutOff), Period.Parse(text).CutOff(Day(submittedOn)));

    [Theory]
    [InlineData("2026-RQ1", "2025-12-20", "2025-01-01")]
    [InlineData("2026-RQ1", "2026-01-01", "2026-01-01")]
    [InlineData("2026-Q4", "2026-11-20", "2026-01-01")]
    [InlineData("2026-R", "2026-12-14", "2026-01-01")]
    public void The_year_to_date_begins_in_the_year_of_the_end_or_of_the_day_reached(string text, string asOf, string from) =>
        Assert.Equal(Day(from), Period.Parse(text).YearToDateFrom(Day(asOf)));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
