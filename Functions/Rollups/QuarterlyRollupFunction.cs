using Tcns.Functions.Hosting;

namespace Tcns.Functions.Rollups;

/// <summary>The quarter that has ended is published for the first time as a whole: provisional, since it may still be corrected.</summary>
internal sealed class QuarterlyRollupFunction(RollupOrders orders) : ITimerFunction
{
    /// <summary>07:30 in Vietnam on the 1st: a night hour there is the last day of the month before in UTC, which the schedule cannot name.</summary>
    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Timer("QuarterlyRollup", "0 30 0 1 1,4,7,10 *", typeof(QuarterlyRollupFunction));

    public Task RunAsync(TimerInfo timer, CancellationToken cancel) => orders.PublishAllAsync(cancel);
}
