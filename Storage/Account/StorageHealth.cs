using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Account;

/// <summary>Asks each storage service, without patience, whether it answers.</summary>
public sealed class StorageHealth
{
    private readonly StorageAccount account;
    private readonly RareQuestion<IReadOnlyList<string>> question;

    /// <param name="settings">Where it is.</param>
    /// <param name="errors">Where calls that failed are counted; nowhere where it is null.</param>
    public StorageHealth(StorageSettings settings, StorageErrors? errors = null)
    {
        account = new StorageAccount(settings, RetryPatience.Probing, errors);
        question = new RareQuestion<IReadOnlyList<string>>(AskAsync);
    }

    /// <summary>The parts that are away: "tables", "blobs", "queues"; none when all is well.</summary>
    public Task<IReadOnlyList<string>> FindAwayAsync() => question.AskAsync();

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
