using Tcns.Functions.Hosting;

namespace Tcns.Functions.Rollups;

/// <summary>Every province is counted anew as of the new day.</summary>
internal sealed class NightlyRollupFunction(RollupOrders orders) : ITimerFunction
{
    /// <summary>01:30 in Vietnam.</summary>
    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Timer("NightlyRollup", "0 30 18 * * *", typeof(NightlyRollupFunction));

    public Task RunAsync(TimerInfo timer, CancellationToken cancel) => orders.PublishAllAsync(cancel);
}
