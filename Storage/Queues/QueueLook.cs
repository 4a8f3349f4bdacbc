using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Tcns.Storage.Account;

namespace Tcns.Storage.Queues;

/// <summary>Looks at queues without taking anything from them: two requests a queue.</summary>
public sealed class QueueLook(StorageAccount account)
{
    /// <summary>The service shows no more at once, the first ones.</summary>
    public const int MostShown = 32;

    public const string PoisonEnding = "-poison";

    public async Task<QueueDepth> MeasureAsync(string name, CancellationToken cancel)
    {
        var queue = account.RawQueues.GetQueueClient(name);
        try
        {
            var count = (await queue.GetPropertiesAsync(cancel)).Value.ApproximateMessagesCount;
            return new QueueDepth(count, count == 0 ? null : (await PeekAsync(queue, MostShown, cancel)).Min(message => message.InsertedOn));
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return QueueDepth.Nothing;
        }
    }

    /// <summary>The first messages of a queue's poison queue.</summary>
    public async Task<IReadOnlyList<PoisonMessage>> PeekPoisonAsync(string name, int most, CancellationToken cancel)
    {
        try
        {
            var found = await PeekAsync(account.RawQueues.GetQueueClient(name + PoisonEnding), Math.Min(most, MostShown), cancel);
            return [.. found.Select(message => new PoisonMessage(message.MessageId, message.Body.ToString(), message.InsertedOn!.Value, message.ExpiresOn!.Value, message.DequeueCount))];
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return [];
        }
    }

    private static async Task<PeekedMessage[]> PeekAsync(QueueClient queue, int most, CancellationToken cancel) => (await queue.PeekMessagesAsync(most, cancel)).Value;
}
