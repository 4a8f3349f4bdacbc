using Tcns.Domain.Places;

namespace Tcns.Functions.Rollups;

/// <summary>
/// What was read of a province a moment ago, for all who ask. For a while after it is fresh no more, who asks has it read again and does
/// not wait for that: beside a rollup the storage is slow.
/// </summary>
/// <param name="readAsync">From the storage; is given what was read before.</param>
/// <param name="generation">Grows with what this process does; what began to be read before is shown no more.</param>
/// <param name="time">How long ago something was read.</param>
internal sealed class RecentReadings<T>(Func<UnitCode, T?, CancellationToken, Task<T>> readAsync, Func<UnitCode, long> generation, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Usable = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly Dictionary<UnitCode, Reading> known = [];
    private readonly HashSet<UnitCode> underway = [];

    public Task<T> FindAsync(UnitCode province, CancellationToken cancel)
    {
        var begun = new Reading(default, time.GetTimestamp(), generation(province));
        var held = Recall(province);
        if (held is null || held.Generation != begun.Generation || time.GetElapsedTime(held.At, begun.At) is var age && age >= Usable)
            return ReadAsync(province, held, begun, cancel);
        if (age >= Fresh)
            _ = RefreshAsync(province, held, begun);
        return Task.FromResult(held.Value!);
    }

    /// <summary>What this process knows without reading, by its newest generation.</summary>
    public void Set(UnitCode province, T value) => Remember(province, new Reading(value, time.GetTimestamp(), generation(province)));

    private async Task<T> ReadAsync(UnitCode province, Reading? held, Reading begun, CancellationToken cancel)
    {
        var value = await readAsync(province, held is null ? default : held.Value, cancel);
        Remember(province, begun with { Value = value });
        return value;
    }

    private async Task RefreshAsync(UnitCode province, Reading held, Reading begun)
    {
        lock (gate)
        {
            if (!underway.Add(province))
                return;
        }

        try
        {
            await ReadAsync(province, held, begun, CancellationToken.None);
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
