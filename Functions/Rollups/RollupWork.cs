using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Rebuild;
using Tcns.Storage.Changes;

namespace Tcns.Functions.Rollups;

/// <summary>A whole rollup of a province in this process: what is marked is rebuilt, as many at once as there are cores, then the feed is published, and the nation's.</summary>
internal sealed class RollupWork(WaitingChanges waiting, RebuildCommune rebuild, PublishProvince publish, PublishNation nation)
{
    /// <summary>Rebuilding is so much of the whole, in percent.</summary>
    private const int RebuildShare = 60;

    /// <returns>The version that readers meet afterwards.</returns>
    public async Task<string> RunAsync(UnitCode province, IReadOnlyCollection<Period> wanted, IProgress<int> progress, CancellationToken cancel)
    {
        var work = await MarkedAsync(province, cancel);
        var done = 0;
        await Parallel.ForEachAsync(
            work, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel }, async (one, stop) =>
            {
                await rebuild.RunAsync(one.Commune, one.Quarter, stop);
                progress.Report(Interlocked.Increment(ref done) * RebuildShare / work.Count);
            });
        var version = await publish.RunAsync(province, wanted, new Rest(progress), cancel);
        await nation.RunAsync(cancel);
        return version;
    }

    private async Task<IReadOnlyCollection<(UnitCode Commune, Period Quarter)>> MarkedAsync(UnitCode province, CancellationToken cancel)
    {
        var marked = new HashSet<(UnitCode, Period)>();
        await foreach (var mark in waiting.ReadAsync(province, cancel))
        {
            if (mark.Unit.Commune is { } commune)
                marked.Add((commune, mark.Quarter));
        }

        return marked;
    }

    private sealed class Rest(IProgress<int> whole) : IProgress<int>
    {
        public void Report(int value) => whole.Report(RebuildShare + (value * (100 - RebuildShare) / 100));
    }
}
