using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Changes;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Rollups;

/// <summary>What timers put on the queues.</summary>
internal sealed class RollupOrders(WaitingChanges waiting, LakeStore lake, WorkQueues queues, OfficialUnits units, UnitListing listing)
{
    /// <summary>A mark that was not rebuilt by three orders is not waited for any more.</summary>
    private static readonly TimeSpan GivenUp = TimeSpan.FromMinutes(30);

    /// <summary>Every commune and quarter that is marked, each once, and every province whose plans are.</summary>
    /// <returns>The provinces in which something is marked.</returns>
    public async Task<IReadOnlySet<UnitCode>> RebuildAsync(CancellationToken cancel)
    {
        var (marked, plans, provinces) = (new HashSet<(UnitCode Commune, Period Quarter)>(), new HashSet<UnitCode>(), new HashSet<UnitCode>());
        await foreach (var mark in waiting.ReadAsync(cancel))
        {
            provinces.Add(mark.Province);
            if (mark.Unit.Commune is { } commune)
                marked.Add((commune, mark.Quarter));
            else
                plans.Add(mark.Province);
        }

        await OrderAsync(marked, cancel);

        // Where something is rebuilt, the last rebuild orders the publication.
        await PublishAsync(plans.Except(marked.Select(one => units.Home(one.Commune)!.Province)), cancel);
        return provinces;
    }

    /// <summary>
    /// Once every mark of the province that was there when the rebuild was ordered is in its file: it is the last rebuild that orders the
    /// publication. Newer marks wait for the next order, or steady writing would put it off for ever; very old ones are of a rebuild that fails.
    /// </summary>
    public async Task PublishWhenRebuiltAsync(UnitCode province, DateTimeOffset? asked, CancellationToken cancel)
    {
        var files = await lake.ListAsync(province, cancel);
        await foreach (var mark in waiting.ReadAsync(province, cancel))
        {
            var isAwaited = asked is not { } at || (mark.Since <= at && mark.Since > at - GivenUp);
            if (isAwaited && mark.Unit.Commune is not null && !mark.IsIn(files))
                return;
        }

        // Whatever was rebuilt twice comes here twice: the publication that the first of them brings is enough for all.
        await PublishAsync([province], cancel);
    }

    /// <summary>Everything that there is, whether or not anything is marked: a day has passed, or a period has closed.</summary>
    public async Task PublishAllAsync(CancellationToken cancel)
    {
        var provinces = new HashSet<UnitCode>(await RebuildAsync(cancel));
        provinces.UnionWith(await lake.ProvincesAsync(cancel));
        await PublishAsync(provinces, cancel);
    }

    /// <summary>
    /// Every file of the lake anew, and every one that could be there and is not: one that is not what the tables hold is mended.
    /// </summary>
    public async Task ReconcileAsync(CancellationToken cancel)
    {
        await RebuildAsync(cancel);
        foreach (var province in await lake.ProvincesAsync(cancel))
        {
            var files = await lake.ListAsync(province, cancel);
            var quarters = files.Select(file => file.Quarter).Distinct().ToArray();
            await OrderAsync(listing.Below(province).SelectMany(commune => quarters.Select(quarter => (commune.Code, quarter))), cancel);
        }
    }

    private async Task PublishAsync(IEnumerable<UnitCode> provinces, CancellationToken cancel)
    {
        foreach (var province in provinces)
            await queues.SendAsync(new PublishOrder(Guid.NewGuid(), province, null, await waiting.BeginReadingAsync(cancel)), cancel);
    }

    private async Task OrderAsync(IEnumerable<(UnitCode Commune, Period Quarter)> files, CancellationToken cancel)
    {
        var asked = await waiting.BeginReadingAsync(cancel);
        foreach (var (commune, quarter) in files)
            await queues.SendAsync(new RebuildOrder(Guid.NewGuid(), commune, quarter.ToString(), asked), cancel);
    }
}
