using Tcns.Domain.Time;

namespace Tcns.Domain.Tests.Time;

/// <summary>What holds of every period that can be written.</summary>
public class PeriodLawsTests
{
    public static TheoryData<PeriodCalendar, PeriodKind> Lines { get; } = new(
        from calendar in Enum.GetValues<PeriodCalendar>()
        from kind in Enum.GetValues<PeriodKind>()
        where Period.Exists(calendar, kind)
        select (calendar, kind));

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_day_lies_in_one_period_of_a_kind(PeriodCalendar calendar, PeriodKind kind)
    {
        var period = Period.Containing(new DateOnly(1999, 12, 1), kind, calendar);
        for (var day = period.First; day.Year < 2201; day = day.AddDays(1))
        {
            if (day > period.Last)
            {
                Assert.Equal(day, period.Next.First);
                period = period.Next;
            }

            Assert.Equal(period, Period.Containing(day, kind, calendar));
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_period_that_is_written_reads_as_itself(PeriodCalendar calendar, PeriodKind kind) =>
        Assert.All(All(calendar, kind), period => Assert.Equal(period, Period.Parse(period.ToString())));

    [Theory]
    [MemberData(nameof(Lines))]
    public void No_two_periods_are_written_alike(PeriodCalendar calendar, PeriodKind kind)
    {
        var texts = All(calendar, kind).Select(period => period.ToString()).ToList();

        Assert.Equal(200 * 12 / All(calendar, kind).First().Months.Count, texts.Distinct().Count());
        Assert.Equal(texts.Order(StringComparer.Ordinal), texts);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_months_of_a_period_fill_it(PeriodCalendar calendar, PeriodKind kind) => Assert.All(All(calendar, kind), period =>
    {
        Assert.Equal((period.First, period.Last), (period.Months[0].First, period.Months[^1].Last));
        Assert.All(period.Months, month => Assert.True(period.Contains(month)));
        Assert.Equal(period.Days, period.Months.Sum(month => month.Days));
        Assert.Equal(period.Months.Count, period.MonthsEnding.Count);
    });

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_period_contains_its_own_days_alone(PeriodCalendar calendar, PeriodKind kind) => Assert.All(All(calendar, kind), period =>
    {
        Assert.True(period.Contains(period.First) && period.Contains(period.Last) && period.Contains(period));
        Assert.False(period.Contains(period.First.AddDays(-1)) || period.Contains(period.Last.AddDays(1)));
        Assert.False(period.Contains(period.Next) || period.Contains(period.Previous));
    });

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_period_closes_with_the_quarter_of_its_last_day(PeriodCalendar calendar, PeriodKind kind) =>
        Assert.All(All(calendar, kind), period =>
        {
            Assert.True(period.ClosingQuarter.Contains(period.Last));
            Assert.Equal((PeriodKind.Quarter, PeriodCalendar.Civil), (period.ClosingQuarter.Kind, period.ClosingQuarter.Calendar));
            Assert.Equal(Closing.Of(period.ClosingQuarter).ClosesOn, Closing.Of(period).ClosesOn);
        });

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_first_and_the_last_day_that_there_are_lie_in_periods_as_well(PeriodCalendar calendar, PeriodKind kind)
    {
        Assert.True(Period.Containing(DateOnly.MinValue, kind, calendar).Contains(DateOnly.MinValue));
        Assert.True(Period.Containing(DateOnly.MaxValue, kind, calendar).Contains(DateOnly.MaxValue));
    }

    [Fact]
    public void The_civil_calendar_has_no_half_years() =>
        Assert.Throws<ArgumentException>(() => Period.Containing(new DateOnly(2026, 1, 1), PeriodKind.HalfYear));

    private static IEnumerable<Period> All(PeriodCalendar calendar, PeriodKind kind)
    {
        var period = Period.Containing(new DateOnly(Period.FirstYear, 1, 1), kind, calendar);
        for (; period.Year <= Period.LastYear; period = period.Next)
            yield return period;
    }
}
