using System.Diagnostics;
using Azure;
using Tcns.Storage.Account;
using Tcns.Storage.Backup;
using Tcns.Storage.Files;

namespace Tcns.Storage.Schema;

/// <summary>
/// The way into the store for whoever works on it: what lacks is made, tables of an earlier version are brought up to this one, and a store that is
/// being restored or that a later version has changed is refused.
/// </summary>
public sealed class StoreGate(StorageAccount account, StorageLayout layout, StoreSchema schema, SchemaSteps steps, TimeProvider time)
{
    private const string Lock = "schema";
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    /// <summary>Who is in looks again so often whether somebody restores a backup into the store; nobody waits for that.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);

    /// <summary>No request waits longer for an upgrade.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly Lock gate = new();
    private Task? open;
    private Task? upgrade;
    private long lookedAt;

    /// <summary>Done once for the process, until a restore begins; a failure is tried again by whoever asks next.</summary>
    /// <exception cref="StoreNotReadyException">No app may work on it now.</exception>
    public Task OpenAsync()
    {
        lock (gate)
        {
            if (open is null || open.IsFaulted || open.IsCanceled)
            {
                lookedAt = time.GetTimestamp();
                open = EnterAsync();
            }
            else if (open.IsCompletedSuccessfully && time.GetElapsedTime(lookedAt) > BetweenLooks)
            {
                lookedAt = time.GetTimestamp();
                _ = LookAgainAsync();
            }

            return open;
        }
    }

    /// <summary>How the store is now, whatever it was when this process came in. Two reads.</summary>
    public async Task<StoreState> LookAsync(CancellationToken cancel)
    {
        if (await IsRestoringAsync(cancel))
            return StoreState.Restoring;
        var version = (await schema.FindAsync(cancel)).Version;
        return version > steps.Newest ? StoreState.Newer : version < steps.Newest ? StoreState.Upgrading : StoreState.Ready;
    }

    private async Task LookAgainAsync()
    {
        try
        {
            if (!await IsRestoringAsync(CancellationToken.None))
                return;
            lock (gate)
                open = null;
        }
        catch (Exception)
        {
            // A storage that is away is told to whoever needs it, by its own words.
        }
    }

    private async Task EnterAsync()
    {
        await layout.EnsureAsync();
        var state = await LookAsync(CancellationToken.None);
        if (state == StoreState.Upgrading)
            await AwaitUpgradeAsync();
        else if (state != StoreState.Ready)
            throw new StoreNotReadyException(state);
    }

    /// <summary>It goes on, whoever waits for it or has ceased to.</summary>
    private async Task AwaitUpgradeAsync()
    {
        Task running;
        lock (gate)
        {
            if (upgrade is null || upgrade.IsFaulted || upgrade.IsCanceled)
                upgrade = UpgradeAsync();
            running = upgrade;
        }

        if (await Task.WhenAny(running, Task.Delay(Patience)) != running)
            throw new StoreNotReadyException(StoreState.Upgrading);
        await running;
    }

    private async Task<bool> IsRestoringAsync(CancellationToken cancel)
    {
        try
        {
            var mark = await account.Blobs.GetBlobContainerClient(StorageLayout.Locks).GetBlobClient(RestoreMark.Blob).DownloadContentAsync(cancel);
            return RestoreMark.Read(mark.Value.Content.ToString()) is not null;
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return false;
        }
    }

    private async Task UpgradeAsync()
    {
        await using var held = await TakeAsync() ?? throw new StoreNotReadyException(StoreState.Upgrading);

        // Somebody else may have been faster.
        var version = (await schema.FindAsync(held.Lost)).Version;
        foreach (var step in steps.All.Where(step => step.To > version))
        {
            await step.RunAsync(account, held.Lost);
            await schema.NoteAsync(step.To, held.Lost);
        }
    }

    private async Task<BlobLock?> TakeAsync()
    {
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < BlobLock.OutlivesItsHolder; await Task.Delay(Retry))
        {
            if (await BlobLock.TryTakeAsync(account, Lock, CancellationToken.None) is { } held)
                return held;
        }

        return null;
    }
}
