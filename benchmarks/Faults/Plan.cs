using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Tcns.Benchmarks.Faults;

/// <summary>
/// What is to be tried, each once. A call that does not come on a server that has worked may be one of those that a server or a store makes first alone: it is
/// tried again on fresh ones.
/// </summary>
internal sealed class Plan<T>(IReadOnlyCollection<T> entries)
    where T : class
{
    private readonly ConcurrentQueue<T> waiting = new(entries);
    private readonly ConcurrentQueue<T> again = [];
    private readonly ConcurrentQueue<T> missed = [];

    public int Count => entries.Count;

    /// <summary>Not tried yet, or not yet on a fresh server.</summary>
    public int Left => waiting.Count + again.Count;

    /// <summary>Whose call did not come on a fresh server either.</summary>
    public IReadOnlyCollection<T> Missed => missed;

    /// <param name="isFresh">Whether server and store are: what was missed comes first there, and nowhere else.</param>
    public bool TryTake(bool isFresh, [NotNullWhen(true)] out T? entry) => (isFresh && again.TryDequeue(out entry)) || waiting.TryDequeue(out entry);

    public void Miss(T entry, bool wasFresh) => (wasFresh ? missed : again).Enqueue(entry);
}
