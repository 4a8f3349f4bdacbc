using Tcns.Analytics.Feed.Input;
using Tcns.Analytics.Feed.Tables;
using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Functions.Rollups;

/// <summary>What was counted where the records are kept, and what was cut when they were summed up. What is refused is kept nowhere.</summary>
internal sealed class FeedQualities(FeedFiles files)
{
    public async Task<IReadOnlyList<FeedQuality>> CountAsync(FeedJob job, CancellationToken cancel)
    {
        var earlier = job.Before is null ? [] : await files.GetAsync([.. job.Before.FilesOf(DataQuality.Table.Name)], job.Bench.Files, cancel);
        var capped = await Task.Run(() => CappedFigures.Count(job.Bench.Session, earlier, cancel), cancel);
        var stored = job.Lake.SelectMany(file => file.Counts.Select(count => new FeedQuality(
            file.Commune, file.Quarter, count.Key, count.Value, null, capped.Of(file.Commune.Value, file.Quarter.ToString(), count.Key)))).ToArray();

        // To date counts on: a quarter without a record of the kind may still be cut for those of earlier ones.
        var known = stored.Select(quality => (quality.Commune.Value, quality.Quarter.ToString(), quality.Kind)).ToHashSet();
        return
        [
            .. stored,
            .. capped.Found.Where(key => !known.Contains(key)).Select(key => new FeedQuality(
                UnitCode.Parse(key.Commune), Period.Parse(key.Quarter), key.Kind, 0, null, capped.Of(key.Commune, key.Quarter, key.Kind))),
        ];
    }
}
