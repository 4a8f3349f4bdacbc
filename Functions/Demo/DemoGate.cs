using System.Diagnostics;
using Tcns.Storage.Account;
using Tcns.Storage.Files;
using Tcns.Storage.Schema;

namespace Tcns.Functions.Demo;

/// <summary>Lets in one demo at a time; the lock's blob holds the mark.</summary>
internal sealed class DemoGate(StorageAccount account, StoreGate gate)
{
    private const string Name = "demo";
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    /// <summary>One that was killed holds the gate for half a minute more, and is waited for; null while another is at work.</summary>
    public async Task<BlobLock?> EnterAsync(Action waiting, CancellationToken cancel)
    {
        await gate.OpenAsync();
        var since = Stopwatch.GetTimestamp();
        for (var tries = 0; Stopwatch.GetElapsedTime(since) < BlobLock.OutlivesItsHolder; tries++)
        {
            if (await BlobLock.TryTakeAsync(account, Name, cancel) is { } held)
                return held;
            if (tries == 0)
                waiting();
            await Task.Delay(Retry, cancel);
        }

        return null;
    }
}
