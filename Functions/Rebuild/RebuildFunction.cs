using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Functions.Rollups;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Storage.Runs;

namespace Tcns.Functions.Rebuild;

/// <summary>Takes one commune and quarter from the queue.</summary>
internal sealed class RebuildFunction(RebuildCommune rebuild, RollupOrders orders, OfficialUnits units, RunLog runs) : IQueueFunction
{
    private const string Name = "Rebuild";

    public static FunctionDefinition Definition { get; } =
        new FunctionDefinition.Queue(Name, StorageLayout.RebuildQueue, typeof(RebuildFunction));

    public async Task RunAsync(QueueEvent arrived, CancellationToken cancel)
    {
        var order = RebuildOrderText.Read(arrived.Message) ?? throw new FormatException("The message is no order to rebuild.");
        await rebuild.RunAsync(order.Commune, Period.Parse(order.Quarter), cancel);
        await orders.PublishWhenRebuiltAsync(units.Home(order.Commune)!.Province, order.Asked, cancel);
        await runs.RecordAsync(Name, order.Commune + "|" + order.Quarter, order.Id.ToString(), cancel);
    }
}
