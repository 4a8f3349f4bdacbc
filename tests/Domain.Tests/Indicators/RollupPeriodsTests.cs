using Tcns.Domain.Indicators;
using Tcns.Domain.Time;

namespace Tcns.Domain.Tests.Indicators;

public class RollupPeriodsTests
{
    [Theory]
    [InlineData("2026-11-14", "2026-10 2026-11 2026-Q4 2026 2026-R10 2026-R11 2026-RQ4 2026-RH2 2026-R")]
    [InlineData("2026-11-15", "2026-10 2026-11 2026-Q4 2026 2026-R10 2026-R11 2026-R12 2026-RQ4 2026-RH2 2026-R")]
    [InlineData("2026-12-15", "2026-10 2026-11 2026-12 2026-Q4 2026 2026-R10 2026-R11 2026-R12 2027-R01 2026-RQ4 2027-RQ1 2026-RH2 2027-RH1 2026-R 2027-R")]
    public void What_shares_a_day_with_the_quarter_and_has_begun_is_made_anew(string today, string periods) =>
        Assert.Equal(periods, string.Join(' ', RollupPeriods.Of(Period.Parse("2026-Q4"), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("2026-RQ4", "2026-09-30", "2026-Q3")]
    [InlineData("2026-RQ4", "2026-10-01", "2026-Q3 2026-Q4")]
    [InlineData("2026-Q4", "2026-12-31", "2026-Q4")]
    [InlineData("2026-R", "2027-01-01", "2025-Q4 2026-Q1 2026-Q2 2026-Q3 2026-Q4")]
    public void A_period_rests_on_the_quarters_that_it_touches(string period, string today, string quarters) =>
        Assert.Equal(quarters, string.Join(' ', RollupPeriods.QuartersOf(Period.Parse(period), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))));
}
