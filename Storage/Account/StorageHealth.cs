using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Account;

/// <summary>Asks each storage service, without patience, whether it answers.</summary>
public sealed class StorageHealth
{
    /// <summary>What is away where the emulator answers, but takes nothing in: it does so for as long as it has no room to write that down.</summary>
    public const string Disk = "disk";
    private readonly StorageAccount account;
    private readonly bool isEmulator;
    private readonly RareQuestion<IReadOnlyList<string>> question;

    /// <param name="settings">Where it is.</param>
    /// <param name="errors">Where calls that failed are counted; nowhere where it is null.</param>
    public StorageHealth(StorageSettings settings, StorageErrors? errors = null)
    {
        account = new StorageAccount(settings, RetryPatience.Probing, errors);
        isEmulator = settings.IsEmulator;
        question = new RareQuestion<IReadOnlyList<string>>(AskAsync);
    }

    /// <summary>The parts that are away: "tables", "blobs", "queues", or the <see cref="Disk"/>; none when all is well.</summary>
    public Task<IReadOnlyList<string>> FindAwayAsync() => question.AskAsync();

    private async Task<IReadOnlyList<string>> AskAsync()
    {
        var answers = await Task.WhenAll(
            AnswersAsync(() => account.Tables.ProbeAsync()),
            AnswersAsync(() => account.Blobs.GetBlobContainerClient(StorageLayout.Locks).ExistsAsync()),
            AnswersAsync(() => account.Queues.GetQueueClient(StorageLayout.RebuildQueue).ExistsAsync()));
        if (isEmulator && answers.All(answer => answer))
            return await AnswersAsync(WriteNothingAsync) ? [] : [Disk];
        return [.. ((string[])["tables", "blobs", "queues"]).Where((_, part) => !answers[part])];
    }

    /// <summary>Asks for a change that changes nothing: what takes nothing in refuses this too.</summary>
    private Task WriteNothingAsync() => account.Blobs.GetBlobContainerClient(StorageLayout.Locks).GetBlobClient("nobody").DeleteIfExistsAsync();

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
