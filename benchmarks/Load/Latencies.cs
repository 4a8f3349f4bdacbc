namespace Tcns.Benchmarks.Load;

/// <summary>How long many things took, counted in classes of two percent's width: millions cost no more memory than one, and many may add at once.</summary>
internal sealed class Latencies
{
    private const double Width = 1.02;

    /// <summary>Up to an hour, in microseconds.</summary>
    private static readonly int Classes = ClassOf(3_600_000_000) + 1;
    private readonly long[] counts = new long[Classes];
    private long most;
    private long count;

    public long Count => Volatile.Read(ref count);

    /// <summary>Milliseconds, exact.</summary>
    public double Longest => Volatile.Read(ref most) / 1_000.0;

    public void Add(TimeSpan took)
    {
        var micros = Math.Max(1, (long)took.TotalMicroseconds);
        Interlocked.Increment(ref counts[Math.Min(ClassOf(micros), Classes - 1)]);
        Interlocked.Increment(ref count);
        for (var seen = Volatile.Read(ref most); micros > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, micros, seen);
    }

    /// <returns>Milliseconds that so many percent did not exceed, by the nearest rank; at most two percent too much. 0 of nothing.</returns>
    public double At(double percent)
    {
        var rank = Math.Max(1, (long)Math.Ceiling(Count * percent / 100));
        var seen = 0L;
        for (var place = 0; place < Classes; place++)
        {
            seen += Volatile.Read(ref counts[place]);
            if (seen >= rank)
                return Math.Min(Math.Pow(Width, place) / 1_000, Longest);
        }

        return 0;
    }

    /// <returns>The smallest power that is not below the value.</returns>
    private static int ClassOf(long micros) => (int)Math.Ceiling(Math.Log(micros) / Math.Log(Width) - 1e-9);
}
