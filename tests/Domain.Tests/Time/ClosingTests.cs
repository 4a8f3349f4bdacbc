using System.Globalization;
using Tcns.Domain.Time;

namespace Tcns.Domain.Tests.Time;

public class ClosingTests
{
    [Theory]
    [InlineData("2026-Q4", "2027-01-15")]
    [InlineData("2026-Q1", "2026-04-15")]
    [InlineData("2026-10", "2027-01-15")]
    [InlineData("2026", "2027-01-15")]
    [InlineData("2026-R10", "2027-01-15")]
    [InlineData("2026-R09", "2026-10-15")]
    [InlineData("2026-RQ4", "2027-01-15")]
    [InlineData("2026-RH1", "2026-07-15")]
    [InlineData("2026-R", "2027-01-15")]
    public void A_period_closes_when_the_15th_day_after_its_quarter_is_over(string period, string closesOn) =>
        Assert.Equal(Day(closesOn), Closing.Of(Period.Parse(period)).ClosesOn);

    [Fact]
    public void Another_number_of_days_moves_the_closing() =>
        Assert.Equal(Day("2027-01-20"), Closing.Of(Period.Parse("2026-Q4"), 20).ClosesOn);

    [Theory]
    [InlineData("2026-Q4", "2026-12-31", PeriodState.Running)]
    [InlineData("2026-Q4", "2027-01-01", PeriodState.Open)]
    [InlineData("2026-Q4", "2027-01-15", PeriodState.Open)]
    [InlineData("2026-Q4", "2027-01-16", PeriodState.Closed)]
    [InlineData("2026-RQ4", "2026-12-14", PeriodState.Running)]
    [InlineData("2026-RQ4", "2026-12-15", PeriodState.Open)]
    [InlineData("2026-RQ4", "2027-01-16", PeriodState.Closed)]
    public void A_period_runs_is_open_and_is_closed(string period, string today, PeriodState state) =>
        Assert.Equal(state, Closing.Of(Period.Parse(period)).StateOn(Day(today)));

    [Theory]
    [InlineData("2026-12-31", PeriodState.Running)]
    [InlineData("2027-01-15", PeriodState.Open)]
    [InlineData("2027-02-10", PeriodState.Reopened)]
    [InlineData("2027-02-11", PeriodState.Closed)]
    public void A_reopened_period_is_so_through_the_last_day_of_its_reopening(string today, PeriodState state) =>
        Assert.Equal(state, Closing.Of(Period.Parse("2026-Q4")).StateOn(Day(today), reopenedUntil: Day("2027-02-10")));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
