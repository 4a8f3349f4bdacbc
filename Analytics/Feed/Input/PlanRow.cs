using Tcns.Analytics.Engine;
using Tcns.Domain.Plans;

namespace Tcns.Analytics.Feed.Input;

/// <summary>A plan and its targets as rows.</summary>
internal static class PlanRow
{
    public static void Add(ChunkAppender row, Plan plan) => row
        .Text(plan.Id.Value).Text(plan.Title).Text(plan.Unit.Value).Text(plan.Source.Number).Date(plan.From).Date(plan.To)
        .Text(FeedWords.Of(plan.Calendar)).Integer(plan.ClosingDays);

    public static void Add(ChunkAppender row, (Plan Plan, Target Target) entry) => row
        .Text(entry.Plan.Id.Value).Text(entry.Target.Indicator.Id).Text(FeedWords.Of(entry.Target.Rhythm)).Decimal(entry.Target.Value)
        .Date((entry.Target.Rhythm as Rhythm.By)?.Day).Integer(entry.Target.Quota)
        .Text(entry.Target.Window is { } window ? FeedWords.Of(window) : null);
}
