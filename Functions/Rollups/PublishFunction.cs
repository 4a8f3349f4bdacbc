using Tcns.Domain.Indicators;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Storage.Rollups;
using Tcns.Storage.Runs;

namespace Tcns.Functions.Rollups;

/// <summary>Takes a province from the queue: publishes it, or, where somebody waits for a rollup, does the whole of that.</summary>
internal sealed class PublishFunction(
    PublishProvince publish, RollupWork work, RollupStore rollups, RunLog runs, QueueOptions options, BusinessClock clock) : IQueueFunction
{
    private const string Name = "PublishProvince";

    public static FunctionDefinition Definition { get; } =
        new FunctionDefinition.Queue(Name, StorageLayout.PublishQueue, typeof(PublishFunction));

    public async Task RunAsync(QueueEvent arrived, CancellationToken cancel)
    {
        var order = PublishOrderText.Read(arrived.Message) ?? throw new FormatException("The message is no order to publish.");
        if (order.Rollup is not { } id)
            await publish.RunAsync(order.Province, order.Asked, cancel);
        else if (await rollups.FindAsync(id, cancel) is { State: not RollupState.Done } rollup)
            await RunAsync(rollup, order, options.IsLast(arrived), cancel);
        await runs.RecordAsync(Name, order.Province.Value, order.Id.ToString(), cancel);
    }

    private async Task RunAsync(Rollup rollup, PublishOrder order, bool isLast, CancellationToken cancel)
    {
        await using var progress = new RollupProgress(rollups, rollup);
        try
        {
            var wanted = RollupPeriods.QuartersOf(rollup.Period, clock.Today);
            var version = await work.RunAsync(order.Province, wanted, progress, cancel);
            await progress.EndAsync(RollupState.Done, version);
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            await progress.EndAsync(isLast ? RollupState.Failed : RollupState.Queued, null);
            throw;
        }
    }
}
