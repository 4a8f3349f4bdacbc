using Tcns.Domain.Places;
using Tcns.Storage.Account;

namespace Tcns.Functions.Rollups;

/// <summary>
/// What was read of a province a moment ago, for all who ask. For a while after it is fresh no more, who asks has it read again and does
/// not wait for that: beside a rollup the storage is slow.
/// </summary>
internal sealed class RecentReadings<T>
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Usable = TimeSpan.FromSeconds(2);

    private readonly Func<UnitCode, T?, Task<T>> readAsync;
    private readonly Func<UnitCode, long> generation;
    private readonly TimeProvider time;
    private readonly SharedReads<UnitCode, T> reads;
    private readonly Lock gate = new();
    private readonly Dictionary<UnitCode, Reading> known = [];
    private readonly HashSet<UnitCode> underway = [];

    /// <param name="readAsync">From the storage; is given what was read before.</param>
    /// <param name="generation">Grows with what this process does; what began to be read before is shown no more.</param>
    /// <param name="time">How long ago something was read.</param>
    public RecentReadings(Func<UnitCode, T?, Task<T>> readAsync, Func<UnitCode, long> generation, TimeProvider time)
    {
        (this.readAsync, this.generation, this.time) = (readAsync, generation, time);
        reads = new SharedReads<UnitCode, T>(ReadAsync);
    }

    public Task<T> FindAsync(UnitCode province, CancellationToken cancel)
    {
        if (Recall(province) is not { } held || held.Generation != generation(province) || time.GetElapsedTime(held.At) is var age && age >= Usable)
            return reads.AskAsync(province, cancel);
        if (age >= Fresh)
            _ = RefreshAsync(province);
        return Task.FromResult(held.Value!);
    }

    /// <summary>What this process knows without reading, by its newest generation.</summary>
    public void Set(UnitCode province, T value) => Remember(province, new Reading(value, time.GetTimestamp(), generation(province)));

    private async Task<T> ReadAsync(UnitCode province)
    {
        var (at, began, held) = (time.GetTimestamp(), generation(province), Recall(province));

        // While it waited for its turn the one before has found out.
        if (held is not null && held.Generation == began && time.GetElapsedTime(held.At, at) < Fresh)
            return held.Value!;
        var value = await readAsync(province, held is null ? default : held.Value);
        Remember(province, new Reading(value, at, began));
        return value;
    }

    private async Task RefreshAsync(UnitCode province)
    {
        lock (gate)
        {
            if (!underway.Add(province))
                return;
        }

        try
        {
            await reads.AskAsync(province, CancellationToken.None);
        }
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
        {
            // Whoever asks once the held one is of no use reads it himself, and is told.
        }
        finally
        {
            lock (gate)
                underway.Remove(province);
        }
    }

    private Reading? Recall(UnitCode province)
    {
        lock (gate)
            return known.GetValueOrDefault(province);
    }

    /// <summary>What began earlier must not take the place of what is known.</summary>
    private void Remember(UnitCode province, Reading reading)
    {
        lock (gate)
        {
            if (known.GetValueOrDefault(province) is not { } held || (reading.Generation, reading.At).CompareTo((held.Generation, held.At)) >= 0)
                known[province] = reading;
        }
    }

    private sealed record Reading(T? Value, long At, long Generation);
}
