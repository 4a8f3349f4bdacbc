using System.Collections.Concurrent;
using Tcns.Domain.Access;

namespace Tcns.Storage.Access;

/// <summary>
/// Remembers keys for a short while, so that not every request asks the table. What is revoked elsewhere is forgotten here
/// within <see cref="Memory"/>, well inside the 30 seconds that the contract gives. Unknown keys are not remembered:
/// guessing must not fill the memory.
/// </summary>
public sealed class KeyRing(KeyStore store, TimeProvider time)
{
    private const int Capacity = 20_000;
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<string, Remembered> remembered = new(StringComparer.Ordinal);

    public async ValueTask<StoredKey?> FindAsync(KeyHash hash, CancellationToken cancel)
    {
        if (remembered.TryGetValue(hash.Value, out var known) && time.GetElapsedTime(known.ReadAt) < Memory)
            return known.Key;

        // The time before the read counts: the row may change while the answer is on its way.
        var readAt = time.GetTimestamp();
        var found = await store.FindAsync(hash, cancel);
        if (found is null)
            remembered.TryRemove(hash.Value, out _);
        else
            Remember(hash, new Remembered(found, readAt));
        return found;
    }

    public void Forget(KeyHash hash) => remembered.TryRemove(hash.Value, out _);

    private void Remember(KeyHash hash, Remembered key)
    {
        if (remembered.Count >= Capacity)
            remembered.Clear();
        remembered[hash.Value] = key;
    }

    private sealed record Remembered(StoredKey Key, long ReadAt);
}
