using Tcns.Domain.Plans;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Indicators;

/// <summary>The one target of an indicator that is judged in a span.</summary>
internal sealed record Goal(Span Span, Target Target)
{
    public string Rhythm => Target.Rhythm switch
    {
        Domain.Plans.Rhythm.Always => "always",
        Domain.Plans.Rhythm.Every => "every",
        Domain.Plans.Rhythm.By => "by",
        _ => throw new InvalidOperationException("Not a rhythm."),
    };

    /// <summary>How many days the target gives: those of the period, or from the plan's first day to the target's, both included.</summary>
    public int Days => Target.Rhythm is Rhythm.By by ? DaysFromPlanTo(by.Day) : Span.Period.Days;

    /// <summary>Of those, up to and with the last that is counted.</summary>
    public int Elapsed => Target.Rhythm is Rhythm.By by ? Math.Min(DaysFromPlanTo(Span.AsOf), DaysFromPlanTo(by.Day)) : Span.Period.ElapsedDays(Span.AsOf);

    /// <summary>The quarter with whose closing the verdict is settled; null where the period does not hold the target's day.</summary>
    public Period? SettlingQuarter => Target.Rhythm is Rhythm.By by
        ? Span.Period.Contains(by.Day) ? Period.Containing(by.Day, PeriodKind.Quarter) : null
        : Span.Period.ClosingQuarter;

    public bool IsDayOver => Target.Rhythm is Rhythm.By by && Span.AsOf > by.Day;

    public static IEnumerable<Goal> Of(Span span) => !span.IsJudged
        ? []
        : span.Plan!.Targets.Where(target => target.Rhythm.JudgesIn(span.Period.Kind))
            .GroupBy(target => target.Indicator)
            .Select(targets => new Goal(span, targets.OrderBy(target => Precedence(target, span.AsOf)).First()));

    /// <summary>
    /// What is asked of this very kind of period goes before what always holds, and that before a day: the next one, and once all
    /// are over the last.
    /// </summary>
    private static (int Rank, int Day) Precedence(Target target, DateOnly asOf) => target.Rhythm switch
    {
        Domain.Plans.Rhythm.Every => (0, 0),
        Domain.Plans.Rhythm.Always => (1, 0),
        Domain.Plans.Rhythm.By by when by.Day >= asOf => (2, by.Day.DayNumber),
        Domain.Plans.Rhythm.By by => (3, -by.Day.DayNumber),
        _ => throw new InvalidOperationException("Not a rhythm."),
    };

    private int DaysFromPlanTo(DateOnly day) => Math.Max(1, day.DayNumber - Span.Plan!.From.DayNumber + 1);
}
