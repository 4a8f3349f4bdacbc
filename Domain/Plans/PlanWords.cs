using Tcns.Domain.Time;

namespace Tcns.Domain.Plans;

/// <summary>The words of a plan's JSON for closed sets of values.</summary>
internal static class PlanWords
{
    public static IReadOnlyDictionary<string, PeriodCalendar> Calendars { get; } = new Dictionary<string, PeriodCalendar>
    {
        ["reporting"] = PeriodCalendar.Reporting,
        ["civil"] = PeriodCalendar.Civil,
    };

    /// <summary>A target has no half-years: they belong to reports.</summary>
    public static IReadOnlyDictionary<string, PeriodKind> TargetKinds { get; } = new Dictionary<string, PeriodKind>
    {
        ["month"] = PeriodKind.Month,
        ["quarter"] = PeriodKind.Quarter,
        ["year"] = PeriodKind.Year,
    };

    public static IReadOnlyDictionary<string, PeriodKind> ReportKinds { get; } = new Dictionary<string, PeriodKind>(TargetKinds)
    {
        ["half-year"] = PeriodKind.HalfYear,
    };

    public static IReadOnlyDictionary<string, TrainingWindow> Windows { get; } = new Dictionary<string, TrainingWindow>
    {
        ["year-to-date"] = TrainingWindow.YearToDate,
        ["to-date"] = TrainingWindow.ToDate,
    };

    public static IReadOnlyDictionary<string, Reporter> Reporters { get; } = new Dictionary<string, Reporter>
    {
        ["team"] = Reporter.Team,
        ["commune"] = Reporter.Commune,
    };

    public static IReadOnlyDictionary<string, Recipient> Recipients { get; } = new Dictionary<string, Recipient>
    {
        ["commune"] = Recipient.Commune,
        ["province"] = Recipient.Province,
    };

    public static IReadOnlyDictionary<string, DeadlineMonth> DeadlineMonths { get; } = new Dictionary<string, DeadlineMonth>
    {
        ["last"] = DeadlineMonth.Last,
        ["next"] = DeadlineMonth.Next,
    };

    /// <summary>The word for a value.</summary>
    public static string Of<T>(IReadOnlyDictionary<string, T> words, T value)
        where T : struct, Enum => words.First(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Key;
}
