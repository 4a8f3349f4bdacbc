using Tcns.Functions.Hosting;

namespace Tcns.Functions.Rollups;

/// <summary>Every ten minutes: what has changed is put on the queue.</summary>
internal sealed class RebuildChangedFunction(RollupOrders orders) : ITimerFunction
{
    /// <summary>Every 10 minutes.</summary>
    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Timer("RebuildChanged", "0 */10 * * * *", typeof(RebuildChangedFunction));

    public Task RunAsync(TimerInfo timer, CancellationToken cancel) => orders.RebuildAsync(cancel);
}
