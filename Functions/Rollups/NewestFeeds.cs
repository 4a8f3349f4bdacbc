using Tcns.Domain.Places;

namespace Tcns.Functions.Rollups;

/// <summary>The newest version of each province, for all who read it. What this process publishes is the newest at once.</summary>
internal sealed class NewestFeeds
{
    private readonly Func<UnitCode, ProvinceFeed?, CancellationToken, Task<ProvinceFeed?>> readAsync;
    private readonly RecentReadings<ProvinceFeed?> readings;
    private long publications;

    /// <param name="readAsync">From the storage; the feed that is given it need not read again where it still is the newest.</param>
    /// <param name="time">How long ago something was read.</param>
    public NewestFeeds(Func<UnitCode, ProvinceFeed?, CancellationToken, Task<ProvinceFeed?>> readAsync, TimeProvider time)
    {
        this.readAsync = readAsync;
        readings = new RecentReadings<ProvinceFeed?>((province, known) => readAsync(province, known, CancellationToken.None), _ => Interlocked.Read(ref publications), time);
    }

    /// <returns>Null where nothing was published yet.</returns>
    public Task<ProvinceFeed?> FindAsync(UnitCode province, CancellationToken cancel) => readings.FindAsync(province, cancel);

    /// <summary>As it is in the storage.</summary>
    public Task<ProvinceFeed?> ReadAsync(UnitCode province, CancellationToken cancel) => readAsync(province, null, cancel);

    /// <summary>This process has published it, or has found that it still holds.</summary>
    public void Publish(UnitCode province, ProvinceFeed feed)
    {
        Interlocked.Increment(ref publications);
        readings.Set(province, feed);
    }
}
