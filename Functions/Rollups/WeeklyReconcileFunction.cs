using Tcns.Functions.Hosting;

namespace Tcns.Functions.Rollups;

/// <summary>Tables and lake are held against each other, and the lake is mended.</summary>
internal sealed class WeeklyReconcileFunction(RollupOrders orders) : ITimerFunction
{
    /// <summary>03:00 in Vietnam on Sunday.</summary>
    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Timer("WeeklyReconcile", "0 0 20 * * 6", typeof(WeeklyReconcileFunction));

    public Task RunAsync(TimerInfo timer, CancellationToken cancel) => orders.ReconcileAsync(cancel);
}
