using Tcns.Domain.Time;

namespace Tcns.Domain.Indicators;

/// <summary>What a rollup makes anew.</summary>
public static class RollupPeriods
{
    /// <summary>Every period of both calendars that has begun and shares a day with the calendar quarter: its months, its year, and the reporting periods that touch it.</summary>
    public static IReadOnlyList<Period> Of(Period quarter, DateOnly today) =>
    [
        .. from calendar in Enum.GetValues<PeriodCalendar>()
           from kind in Enum.GetValues<PeriodKind>()
           where Period.Exists(calendar, kind)
           from period in Touching(quarter, kind, calendar)
           where period.First <= today
           select period,
    ];

    /// <summary>The calendar quarters that share a day with a period and have begun.</summary>
    public static IReadOnlyList<Period> QuartersOf(Period period, DateOnly today) =>
        [.. Touching(period, PeriodKind.Quarter, PeriodCalendar.Civil).Where(quarter => quarter.First <= today)];

    private static IEnumerable<Period> Touching(Period whole, PeriodKind kind, PeriodCalendar calendar)
    {
        for (var period = Period.Containing(whole.First, kind, calendar); period.First <= whole.Last; period = period.Next)
            yield return period;
    }
}
