using System.Diagnostics;

namespace Tcns.Storage.Account;

/// <summary>Anybody may ask for the health: however many do, the storage is asked once in a second.</summary>
internal sealed class RareQuestion<T>(Func<Task<T>> ask)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);
    private readonly Lock gate = new();
    private Task<T>? newest;
    private long askedAt;

    public Task<T> AskAsync()
    {
        lock (gate)
        {
            if (newest is null || (newest.IsCompleted && Stopwatch.GetElapsedTime(askedAt) > Freshness))
            {
                askedAt = Stopwatch.GetTimestamp();
                newest = ask();
            }

            return newest;
        }
    }
}
