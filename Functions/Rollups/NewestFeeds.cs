using System.Collections.Concurrent;
using Tcns.Domain.Places;
using Tcns.Storage.Feed;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Rollups;

/// <summary>The newest version of each province, for all who read it. What this process publishes is the newest at once.</summary>
internal sealed class NewestFeeds(FeedStore feed, SourceStore sources, TimeProvider time)
{
    /// <summary>So long a version is taken for the newest without asking.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);
    private readonly ConcurrentDictionary<UnitCode, (ProvinceFeed? Feed, long At)> known = new();

    /// <returns>Null where nothing was published yet.</returns>
    public async Task<ProvinceFeed?> FindAsync(UnitCode province, CancellationToken cancel)
    {
        var now = time.GetTimestamp();
        var isKnown = known.TryGetValue(province, out var held);
        if (isKnown && time.GetElapsedTime(held.At, now) < Fresh)
            return held.Feed;
        var found = await ReadAsync(province, held.Feed, cancel);

        // What was read before a publication and comes after it must not take its place.
        if (isKnown)
            known.TryUpdate(province, (found, now), held);
        else
            known.TryAdd(province, (found, now));
        return found;
    }

    /// <summary>As it is in the storage.</summary>
    public Task<ProvinceFeed?> ReadAsync(UnitCode province, CancellationToken cancel) => ReadAsync(province, null, cancel);

    public void Forget(UnitCode province) => known.TryRemove(province, out _);

    private Task<ProvinceFeed?> ReadAsync(UnitCode province, ProvinceFeed? held, CancellationToken cancel) =>
        ProvinceFeed.ReadAsync(feed, sources, province, held, cancel);
}
