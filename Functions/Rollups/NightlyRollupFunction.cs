using Tcns.Functions.Hosting;
using Tcns.Functions.Retention;

namespace Tcns.Functions.Rollups;

/// <summary>Every province is counted anew as of the new day, and of the feed goes what the days before have superseded.</summary>
internal sealed class NightlyRollupFunction(RollupOrders orders, RemoveSuperseded superseded) : ITimerFunction
{
    /// <summary>01:30 in Vietnam.</summary>
    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Timer("NightlyRollup", "0 30 18 * * *", typeof(NightlyRollupFunction));

    public async Task RunAsync(TimerInfo timer, CancellationToken cancel)
    {
        await orders.PublishAllAsync(cancel);
        await superseded.RunAsync(cancel);
    }
}
