using Tcns.Functions.Hosting;

namespace Tcns.Functions.Rollups;

/// <summary>The quarter that has closed gets its final figures. Plans with another number of days are met by the nightly run.</summary>
internal sealed class CloseQuarterFunction(RollupOrders orders) : ITimerFunction
{
    /// <summary>02:30 in Vietnam on the 16th.</summary>
    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Timer("CloseQuarter", "0 30 19 15 1,4,7,10 *", typeof(CloseQuarterFunction));

    public Task RunAsync(TimerInfo timer, CancellationToken cancel) => orders.PublishAllAsync(cancel);
}
