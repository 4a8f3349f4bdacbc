using System.Diagnostics.CodeAnalysis;

namespace Tcns.Domain.Time;

/// <summary>
/// A month, quarter, half-year or year of the civil or the reporting calendar, written <c>2026-11</c>, <c>2026-Q4</c>,
/// <c>2026</c>, <c>2026-R11</c>, <c>2026-RQ4</c>, <c>2026-RH1</c> or <c>2026-R</c>. What people write is of the years 2000 to
/// 2199; days outside them lie in periods as well, because a sender may send any day.
/// </summary>
public sealed record Period
{
    /// <summary>The first year that a period can be written with.</summary>
    public const int FirstYear = 2000;

    /// <summary>The last year that a period can be written with.</summary>
    public const int LastYear = 2199;

    private const int MonthsOfYear = 12;
    private const int MonthsOfCycle = 400 * MonthsOfYear;
    private const int DaysOfCycle = 146_097;

    /// <summary>Decree 09/2019/NĐ-CP, article 12: data close on the 14th of a period's last month.</summary>
    private const int ReportingCutOff = 14;

    internal Period(PeriodCalendar calendar, PeriodKind kind, int year, int number)
    {
        Calendar = calendar;
        Kind = kind;
        Year = year;
        Number = number;
    }

    public PeriodCalendar Calendar { get; }

    public PeriodKind Kind { get; }

    /// <summary>The year that it is named by, which is also the year in which it ends.</summary>
    public int Year { get; }

    /// <summary>Which one of its kind in the year, from 1.</summary>
    public int Number { get; }

    /// <summary>Included.</summary>
    public DateOnly First => Calendar is PeriodCalendar.Civil ? Shifted(FirstMonth, 0) : Shifted(FirstMonth - 1, ReportingCutOff);

    /// <summary>Included.</summary>
    public DateOnly Last => Calendar is PeriodCalendar.Civil
        ? Shifted(FirstMonth + Length, -1)
        : Shifted(FirstMonth + Length - 1, ReportingCutOff - 1);

    /// <summary>How many days it has.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    public Period Next => Moved(1);

    public Period Previous => Moved(-1);

    /// <summary>Its last month by the calendar's names: December 2026 of 2026-Q4 and 2026-RQ4, November of 2026-R11.</summary>
    public Period LastMonth => OfMonth(PeriodCalendar.Civil, PeriodKind.Month, FirstMonth + Length - 1);

    /// <summary>The calendar quarter that closes it: the one in which its last day lies.</summary>
    public Period ClosingQuarter => Containing(Last, PeriodKind.Quarter);

    /// <summary>Its months, of its own calendar.</summary>
    public IReadOnlyList<Period> Months =>
        [.. Enumerable.Range(FirstMonth, Length).Select(month => OfMonth(Calendar, PeriodKind.Month, month))];

    /// <summary>The calendar months whose last day lies in it: those whose statistics count in it.</summary>
    public IReadOnlyList<Period> MonthsEnding =>
        [.. Enumerable.Range(FirstMonth - 1, Length + 1)
            .Select(month => OfMonth(PeriodCalendar.Civil, PeriodKind.Month, month))
            .Where(month => Contains(month.Last))];

    private int Length => LengthOf(Kind);

    /// <summary>Months since the beginning of the era.</summary>
    private int FirstMonth => (Year * MonthsOfYear) + ((Number - 1) * Length);

    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException("Not a period such as 2026-11, 2026-Q4, 2026 or 2026-RQ4.");

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Period? period) =>
        (period = PeriodText.Read(text)) is not null;

    /// <summary>The period of that kind in which a day lies.</summary>
    public static Period Containing(DateOnly day, PeriodKind kind, PeriodCalendar calendar = PeriodCalendar.Civil)
    {
        if (!Exists(calendar, kind))
            throw new ArgumentException("The civil calendar has no half-years.", nameof(kind));
        var isNextMonth = calendar is PeriodCalendar.Reporting && day.Day > ReportingCutOff;
        return OfMonth(calendar, kind, (day.Year * MonthsOfYear) + day.Month - 1 + (isNextMonth ? 1 : 0));
    }

    /// <summary>Half-years are of the reporting calendar alone.</summary>
    public static bool Exists(PeriodCalendar calendar, PeriodKind kind) =>
        calendar is PeriodCalendar.Reporting || kind is not PeriodKind.HalfYear;

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>Whether the other lies wholly in this one; a period lies in itself.</summary>
    public bool Contains(Period other) => First <= other.First && other.Last <= Last;

    /// <summary>
    /// Whether a report on this one tells of the other too, by the names of their months: a quarter of its three months and of the same
    /// quarter of the other calendar, though their days differ.
    /// </summary>
    public bool Gathers(Period other) => FirstMonth <= other.FirstMonth && other.FirstMonth + other.Length <= FirstMonth + Length;

    /// <summary>Whether its last day is not over yet. A period that has not begun runs as well: it is not over.</summary>
    public bool IsRunning(DateOnly today) => today <= Last;

    /// <summary>Its last day, or today while it runs; before its first day when it has not begun.</summary>
    public DateOnly AsOf(DateOnly today) => Earlier(today, Last);

    /// <summary>How many of its <see cref="Days"/> have passed with that day, from none to all of them.</summary>
    public int ElapsedDays(DateOnly asOf) => Math.Clamp(asOf.DayNumber - First.DayNumber + 1, 0, Days);

    /// <summary>The last day whose figures a report holds that is submitted on that day.</summary>
    public DateOnly CutOff(DateOnly submittedOn) => Earlier(submittedOn, Last);

    /// <summary>Where "year to date" begins: 1 January of the year in which it ends, or of that day where it is earlier.</summary>
    public DateOnly YearToDateFrom(DateOnly asOf) => new(Math.Min(Last.Year, asOf.Year), 1, 1);

    public override string ToString() => PeriodText.Write(this);

    internal static int LengthOf(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => 1,
        PeriodKind.Quarter => 3,
        PeriodKind.HalfYear => 6,
        PeriodKind.Year => MonthsOfYear,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static Period OfMonth(PeriodCalendar calendar, PeriodKind kind, int month) =>
        new(calendar, kind, month / MonthsOfYear, (month % MonthsOfYear / LengthOf(kind)) + 1);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    /// <summary>
    /// So many days after the 1st of a month; beyond what a day can be, the nearest that can. 400 years later the calendar
    /// repeats itself, which gives months beyond the last day a number as well.
    /// </summary>
    private static DateOnly Shifted(int month, int days)
    {
        var cycles = month / MonthsOfYear is < 1 ? -1 : month / MonthsOfYear is > 9999 ? 1 : 0;
        var within = month - (cycles * MonthsOfCycle);
        var first = new DateOnly(within / MonthsOfYear, (within % MonthsOfYear) + 1, 1).DayNumber + (cycles * DaysOfCycle);
        return DateOnly.FromDayNumber(Math.Clamp(first + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
    }

    private Period Moved(int count) => OfMonth(Calendar, Kind, FirstMonth + (count * Length));
}
