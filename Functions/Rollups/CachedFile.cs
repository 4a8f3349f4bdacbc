namespace Tcns.Functions.Rollups;

/// <summary>A file of the cache, or one that is being fetched.</summary>
internal sealed class CachedFile(Func<Task<string>> fetchAsync)
{
    private readonly Lazy<Task<string>> path = new(fetchAsync);
    private int readers;

    /// <summary>Where it lies; begins to fetch it when it is first asked for.</summary>
    public Task<string> Path => path.Value;

    /// <summary>Counts up with each asking.</summary>
    public long AskedAt { get; set; }

    public bool IsRead => Volatile.Read(ref readers) > 0;

    public void Begin() => Interlocked.Increment(ref readers);

    public void End() => Interlocked.Decrement(ref readers);
}
