using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Changes;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Rollups;

/// <summary>What timers put on the queues.</summary>
internal sealed class RollupOrders(WaitingChanges waiting, LakeStore lake, WorkQueues queues)
{
    /// <summary>Every commune and quarter that is marked, each once, and every province whose plans are.</summary>
    /// <returns>The provinces in which something is marked.</returns>
    public async Task<IReadOnlySet<UnitCode>> RebuildAsync(CancellationToken cancel)
    {
        var (marked, plans, provinces) = (new HashSet<(UnitCode, Period)>(), new HashSet<UnitCode>(), new HashSet<UnitCode>());
        await foreach (var mark in waiting.ReadAsync(cancel))
        {
            provinces.Add(mark.Province);
            if (mark.Unit.Commune is { } commune)
                marked.Add((commune, mark.Quarter));
            else
                plans.Add(mark.Province);
        }

        foreach (var (commune, quarter) in marked)
            await queues.SendAsync(new RebuildOrder(Guid.NewGuid(), commune, quarter.ToString()), cancel);
        foreach (var province in plans)
            await queues.SendAsync(new PublishOrder(Guid.NewGuid(), province, null), cancel);
        return provinces;
    }

    /// <summary>Once every mark of the province was there when its file was read: it is the last rebuild that orders the publication.</summary>
    public async Task PublishWhenRebuiltAsync(UnitCode province, CancellationToken cancel)
    {
        var files = (await lake.ListAsync(province, cancel)).ToDictionary(file => (file.Commune, file.Quarter), file => file.ReadAt);
        await foreach (var mark in waiting.ReadAsync(province, cancel))
        {
            if (mark.Unit.Commune is { } commune && !(files.TryGetValue((commune, mark.Quarter), out var readAt) && mark.Since <= readAt))
                return;
        }

        await queues.SendAsync(new PublishOrder(Guid.NewGuid(), province, null), cancel);
    }

    /// <summary>Everything that there is, whether or not anything is marked: a day has passed, or a period has closed.</summary>
    public async Task PublishAllAsync(CancellationToken cancel)
    {
        var provinces = new HashSet<UnitCode>(await RebuildAsync(cancel));
        provinces.UnionWith(await lake.ProvincesAsync(cancel));
        foreach (var province in provinces)
            await queues.SendAsync(new PublishOrder(Guid.NewGuid(), province, null), cancel);
    }

    /// <summary>Every file of the lake anew: one that is not what the tables hold is mended.</summary>
    public async Task ReconcileAsync(CancellationToken cancel)
    {
        await RebuildAsync(cancel);
        foreach (var province in await lake.ProvincesAsync(cancel))
        {
            foreach (var file in await lake.ListAsync(province, cancel))
                await queues.SendAsync(new RebuildOrder(Guid.NewGuid(), file.Commune, file.Quarter.ToString()), cancel);
        }
    }
}
