using Tcns.Domain.Places;

namespace Tcns.Functions.Rollups;

/// <summary>The newest version of each province, for all who read it. What this process publishes is the newest at once.</summary>
/// <param name="read">From the storage; the feed that is given it need not read again where it still is the newest.</param>
/// <param name="time">How long ago something was read.</param>
internal sealed class NewestFeeds(Func<UnitCode, ProvinceFeed?, CancellationToken, Task<ProvinceFeed?>> read, TimeProvider time)
{
    /// <summary>So long a version is taken for the newest without asking.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);
    private readonly Lock gate = new();
    private readonly Dictionary<UnitCode, (ProvinceFeed? Feed, long At)> known = [];
    private int publications;

    /// <returns>Null where nothing was published yet.</returns>
    public async Task<ProvinceFeed?> FindAsync(UnitCode province, CancellationToken cancel)
    {
        var now = time.GetTimestamp();
        var (held, before) = Recall(province);
        if (held is { } some && time.GetElapsedTime(some.At, now) < Fresh)
            return some.Feed;
        var found = await read(province, held?.Feed, cancel);
        Remember(province, found, now, before);
        return found;
    }

    /// <summary>As it is in the storage.</summary>
    public Task<ProvinceFeed?> ReadAsync(UnitCode province, CancellationToken cancel) => read(province, null, cancel);

    public void Forget(UnitCode province)
    {
        lock (gate)
        {
            known.Remove(province);
            publications++;
        }
    }

    private ((ProvinceFeed? Feed, long At)? Held, int Publications) Recall(UnitCode province)
    {
        lock (gate)
            return (known.TryGetValue(province, out var held) ? held : null, publications);
    }

    /// <summary>What began to be read before a publication, or before what is known, must not take its place.</summary>
    private void Remember(UnitCode province, ProvinceFeed? found, long at, int before)
    {
        lock (gate)
        {
            if (publications == before && !(known.TryGetValue(province, out var held) && held.At > at))
                known[province] = (found, at);
        }
    }
}
