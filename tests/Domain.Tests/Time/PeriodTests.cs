using System.Globalization;
using Tcns.Domain.Time;

namespace Tcns.Domain.Tests.Time;

public class PeriodTests
{
    [Theory]
    [InlineData("2026-Q2", "2026-RQ2", true)]
    [InlineData("2026-RQ2", "2026-Q2", true)]
    [InlineData("2026-RQ2", "2026-Q1", false)]
    [InlineData("2026-RQ3", "2026-Q2", false)]
    [InlineData("2026-Q1", "2026-RQ1", true)]
    [InlineData("2026-Q4", "2026-R12", true)]
    [InlineData("2026-Q4", "2026-09", false)]
    [InlineData("2026-02", "2026-R02", true)]
    [InlineData("2026-R02", "2026-02", true)]
    [InlineData("2026-02", "2026-R03", false)]
    [InlineData("2026-RH1", "2026-Q2", true)]
    [InlineData("2026-RH1", "2026-Q3", false)]
    [InlineData("2026-R", "2026", true)]
    [InlineData("2026-R", "2025", false)]
    [InlineData("2026", "2026-RH2", true)]
    [InlineData("2026-Q4", "2026", false)]
    public void A_report_gathers_those_of_its_months_by_their_names_whatever_the_calendar(string period, string other, bool gathers) =>
        Assert.Equal(gathers, Period.Parse(period).Gathers(Period.Parse(other)));

    [Theory]
    [InlineData("2026-11", "2026-11-01", "2026-11-30")]
    [InlineData("2026-02", "2026-02-01", "2026-02-28")]
    [InlineData("2028-02", "2028-02-01", "2028-02-29")]
    [InlineData("2026-Q1", "2026-01-01", "2026-03-31")]
    [InlineData("2026-Q4", "2026-10-01", "2026-12-31")]
    [InlineData("2026", "2026-01-01", "2026-12-31")]
    [InlineData("2026-R01", "2025-12-15", "2026-01-14")]
    [InlineData("2026-R03", "2026-02-15", "2026-03-14")]
    [InlineData("2026-R11", "2026-10-15", "2026-11-14")]
    [InlineData("2026-RQ1", "2025-12-15", "2026-03-14")]
    [InlineData("2026-RQ4", "2026-09-15", "2026-12-14")]
    [InlineData("2026-RH1", "2025-12-15", "2026-06-14")]
    [InlineData("2026-RH2", "2026-06-15", "2026-12-14")]
    [InlineData("2026-R", "2025-12-15", "2026-12-14")]
    [InlineData("2000-R01", "1999-12-15", "2000-01-14")]
    [InlineData("2199", "2199-01-01", "2199-12-31")]
    public void A_period_has_its_first_and_last_day(string text, string first, string last)
    {
        var period = Period.Parse(text);

        Assert.Equal((Day(first), Day(last)), (period.First, period.Last));
    }

    [Theory]
    [InlineData("2026-11", PeriodKind.Month, PeriodCalendar.Civil, 11)]
    [InlineData("2026-Q4", PeriodKind.Quarter, PeriodCalendar.Civil, 4)]
    [InlineData("2026", PeriodKind.Year, PeriodCalendar.Civil, 1)]
    [InlineData("2026-R11", PeriodKind.Month, PeriodCalendar.Reporting, 11)]
    [InlineData("2026-RQ4", PeriodKind.Quarter, PeriodCalendar.Reporting, 4)]
    [InlineData("2026-RH2", PeriodKind.HalfYear, PeriodCalendar.Reporting, 2)]
    [InlineData("2026-R", PeriodKind.Year, PeriodCalendar.Reporting, 1)]
    public void A_period_knows_what_it_is(string text, PeriodKind kind, PeriodCalendar calendar, int number)
    {
        var period = Period.Parse(text);

        Assert.Equal((kind, calendar, 2026, number), (period.Kind, period.Calendar, period.Year, period.Number));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("26")]
    [InlineData("1999")]
    [InlineData("2200")]
    [InlineData("2026-")]
    [InlineData("2026-1")]
    [InlineData("2026-00")]
    [InlineData("2026-13")]
    [InlineData("2026-011")]
    [InlineData("2026-11 ")]
    [InlineData(" 2026-11")]
    [InlineData("2026/11")]
    [InlineData("+026-11")]
    [InlineData("2026-+1")]
    [InlineData("2026-١١")]
    [InlineData("2026-Q0")]
    [InlineData("2026-Q5")]
    [InlineData("2026-Q04")]
    [InlineData("2026-q4")]
    [InlineData("2026Q4")]
    [InlineData("2026-H1")]
    [InlineData("2026-r11")]
    [InlineData("2026-R1")]
    [InlineData("2026-R13")]
    [InlineData("2026-RQ5")]
    [InlineData("2026-RH0")]
    [InlineData("2026-RH3")]
    [InlineData("2026-RR")]
    [InlineData("2026-11-20")]
    public void Another_spelling_is_no_period(string? text)
    {
        Assert.False(Period.TryParse(text, out var period));
        Assert.Null(period);
    }

    [Theory]
    [InlineData("2026-12", "2027-01")]
    [InlineData("2026-Q4", "2027-Q1")]
    [InlineData("2026", "2027")]
    [InlineData("2026-R12", "2027-R01")]
    [InlineData("2026-RQ4", "2027-RQ1")]
    [InlineData("2026-RH1", "2026-RH2")]
    [InlineData("2026-RH2", "2027-RH1")]
    [InlineData("2026-R", "2027-R")]
    public void Periods_follow_each_other(string one, string other)
    {
        Assert.Equal(Period.Parse(other), Period.Parse(one).Next);
        Assert.Equal(Period.Parse(one), Period.Parse(other).Previous);
    }

    [Theory]
    [InlineData("2026-12", "2026-12")]
    [InlineData("2026-Q4", "2026-12")]
    [InlineData("2026", "2026-12")]
    [InlineData("2026-R11", "2026-11")]
    [InlineData("2026-RQ4", "2026-12")]
    [InlineData("2026-RH1", "2026-06")]
    [InlineData("2026-RH2", "2026-12")]
    [InlineData("2026-R", "2026-12")]
    public void The_last_month_goes_by_the_calendars_names(string text, string month) =>
        Assert.Equal(Period.Parse(month), Period.Parse(text).LastMonth);

    [Theory]
    [InlineData("2026-11", "2026-11")]
    [InlineData("2026-Q4", "2026-10 2026-11 2026-12")]
    [InlineData("2026-R11", "2026-R11")]
    [InlineData("2026-RQ1", "2026-R01 2026-R02 2026-R03")]
    [InlineData("2026-RH2", "2026-R07 2026-R08 2026-R09 2026-R10 2026-R11 2026-R12")]
    public void A_period_has_the_months_of_its_own_calendar(string text, string months) =>
        Assert.Equal(months, string.Join(' ', Period.Parse(text).Months));

    [Theory]
    [InlineData("2026-11", "2026-11")]
    [InlineData("2026-Q4", "2026-10 2026-11 2026-12")]
    [InlineData("2026-R11", "2026-10")]
    [InlineData("2026-RQ1", "2025-12 2026-01 2026-02")]
    [InlineData("2026-RH1", "2025-12 2026-01 2026-02 2026-03 2026-04 2026-05")]
    public void Statistics_count_by_the_months_whose_last_day_lies_in_the_period(string text, string months) =>
        Assert.Equal(months, string.Join(' ', Period.Parse(text).MonthsEnding));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
