using Tcns.Domain.Time;

namespace Tcns.Analytics.Feed.Input;

/// <summary>The years of a feed's calendar, both ends included.</summary>
public sealed record FeedYears
{
    private FeedYears(int first, int last)
    {
        First = first;
        Last = last;
    }

    public int First { get; }

    public int Last { get; }

    /// <summary>Those that the days lie in.</summary>
    public static FeedYears Of(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        return new FeedYears(first.Year, last.Year);
    }

    /// <summary>From the year before, in which the reporting year begins, through the one in which the last day lies.</summary>
    public static FeedYears Covering(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        return new FeedYears(
            Math.Clamp(first.Year - 1, Period.FirstYear, Period.LastYear - 1), Math.Clamp(last.Year, Period.FirstYear, Period.LastYear - 1));
    }

    /// <summary>
    /// Every period of both calendars that has a day in these years. The reporting calendar is half a month early, so that the
    /// last days belong to its next year.
    /// </summary>
    public IEnumerable<Period> Periods() =>
        from calendar in Enum.GetValues<PeriodCalendar>()
        from kind in Enum.GetValues<PeriodKind>()
        where Period.Exists(calendar, kind)
        from period in PeriodsOf(calendar, kind)
        select period;

    private IEnumerable<Period> PeriodsOf(PeriodCalendar calendar, PeriodKind kind)
    {
        var end = new DateOnly(Last, 12, 31);
        for (var period = Period.Containing(new DateOnly(First, 1, 1), kind, calendar); period.First <= end; period = period.Next)
            yield return period;
    }
}
