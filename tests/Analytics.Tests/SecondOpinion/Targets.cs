using Tcns.Domain.Indicators;
using Tcns.Domain.Plans;

namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>Which target of a plan an indicator is held against.</summary>
internal static class Targets
{
    /// <summary>The one that is judged; before the plan's first day none is.</summary>
    public static Target? Judged(View view, Indicator indicator) =>
        view.Plan is null || view.AsOf < view.Plan.From ? null : Foremost(view, indicator);

    /// <summary>The one that says quota and window: the foremost in this period, else the plan's first of that indicator.</summary>
    public static Target? Telling(View view, Indicator indicator) =>
        Foremost(view, indicator) ?? view.Plan?.Targets.FirstOrDefault(target => target.Indicator == indicator);

    /// <summary>Every before always, always before by; of several days the earliest that is not past, else the last.</summary>
    private static Target? Foremost(View view, Indicator indicator)
    {
        var targets = (view.Plan?.Targets ?? Enumerable.Empty<Target>())
            .Where(target => target.Indicator == indicator && target.Rhythm.JudgesIn(view.Period.Kind))
            .ToList();
        var days = targets.Where(target => target.Rhythm is Rhythm.By).OrderBy(target => ((Rhythm.By)target.Rhythm).Day).ToList();
        return targets.Find(target => target.Rhythm is Rhythm.Every)
            ?? targets.Find(target => target.Rhythm is Rhythm.Always)
            ?? days.Find(target => ((Rhythm.By)target.Rhythm).Day >= view.AsOf)
            ?? days.LastOrDefault();
    }
}
