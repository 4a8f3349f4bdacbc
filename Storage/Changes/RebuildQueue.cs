using Tcns.Storage.Account;

namespace Tcns.Storage.Changes;

/// <summary>Puts orders on the queue <c>rebuild</c>. Sending one twice is harmless: rebuilding gives the same files.</summary>
public sealed class RebuildQueue(StorageAccount account)
{
    public Task SendAsync(RebuildOrder order, CancellationToken cancel) =>
        account.Queues.GetQueueClient(StorageLayout.RebuildQueue).SendMessageAsync(RebuildOrderText.Write(order), cancel);
}
