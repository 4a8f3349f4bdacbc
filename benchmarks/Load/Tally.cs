using System.Collections.Concurrent;

namespace Tcns.Benchmarks.Load;

/// <summary>What a stretch of time has brought: how long answers took, and how often which status came in the place of a good one.</summary>
internal sealed class Tally
{
    /// <summary>No answer at all.</summary>
    public const int NoAnswer = 0;
    private readonly Latencies[] latencies = [.. Enum.GetValues<Act>().Select(_ => new Latencies())];
    private readonly ConcurrentDictionary<(Act Act, int Status), int> refusals = new();
    private long records;
    private long retries;
    private long bytes;

    /// <summary>Acknowledged for the first time.</summary>
    public long Records => Volatile.Read(ref records);

    /// <summary>Requests that were sent once more because the answer said so, or none came.</summary>
    public long Retries => Volatile.Read(ref retries);

    /// <summary>Of bodies that readers have fetched.</summary>
    public long Bytes => Volatile.Read(ref bytes);

    public long Requests => latencies.Sum(of => of.Count);

    public IReadOnlyDictionary<(Act Act, int Status), int> Refusals => refusals;

    public Latencies Of(Act act) => latencies[(int)act];

    public void Answered(Act act, TimeSpan took) => Of(act).Add(took);

    public void Refused(Act act, int status) => refusals.AddOrUpdate((act, status), 1, (_, before) => before + 1);

    public void Acknowledged(int count) => Interlocked.Add(ref records, count);

    public void Retried() => Interlocked.Increment(ref retries);

    public void Fetched(long count) => Interlocked.Add(ref bytes, count);
}
