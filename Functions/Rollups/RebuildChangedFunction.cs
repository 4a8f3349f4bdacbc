using Tcns.Functions.Hosting;

namespace Tcns.Functions.Rollups;

/// <summary>Every ten minutes: what has changed is put on the queue, and what provinces have published meanwhile goes into the nation's feed.</summary>
internal sealed class RebuildChangedFunction(RollupOrders orders, PublishNation nation) : ITimerFunction
{
    /// <summary>Every 10 minutes.</summary>
    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Timer("RebuildChanged", "0 */10 * * * *", typeof(RebuildChangedFunction));

    public async Task RunAsync(TimerInfo timer, CancellationToken cancel)
    {
        await orders.RebuildAsync(cancel);
        await nation.RunAsync(cancel);
    }
}
