using System.Diagnostics;
using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Account;

/// <summary>Asks each storage service, without patience, whether it answers.</summary>
public sealed class StorageHealth(StorageSettings settings)
{
    private readonly StorageAccount account = new(settings, RetryPatience.Probing);

    /// <summary>Anybody may ask for the health: however many do, the storage is asked once in this time.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);
    private readonly Lock gate = new();
    private Task<IReadOnlyList<string>>? newest;
    private long askedAt;

    /// <summary>The parts that are away: "tables", "blobs", "queues"; none when all is well.</summary>
    public Task<IReadOnlyList<string>> FindAwayAsync()
    {
        lock (gate)
        {
            if (newest is null || (newest.IsCompleted && Stopwatch.GetElapsedTime(askedAt) > Freshness))
            {
                askedAt = Stopwatch.GetTimestamp();
                newest = AskAsync();
            }

            return newest;
        }
    }

    private async Task<IReadOnlyList<string>> AskAsync()
    {
        var answers = await Task.WhenAll(
            AnswersAsync(() => account.Tables.ProbeAsync()),
            AnswersAsync(() => account.Blobs.GetBlobContainerClient(StorageLayout.Locks).ExistsAsync()),
            AnswersAsync(() => account.Queues.GetQueueClient(StorageLayout.RebuildQueue).ExistsAsync()));
        return [.. ((string[])["tables", "blobs", "queues"]).Where((_, part) => !answers[part])];
    }

    private static async Task<bool> AnswersAsync(Func<Task> ask)
    {
        try
        {
            await ask();
            return true;
        }
        catch (Exception trouble) when (StorageTrouble.IsOutage(trouble) || trouble is RequestFailedException)
        {
            return false;
        }
    }
}
