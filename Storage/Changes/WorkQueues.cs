using Tcns.Storage.Account;

namespace Tcns.Storage.Changes;

/// <summary>Puts orders on the queues <c>rebuild</c> and <c>publish</c>. Sending one twice is harmless: the same comes of it.</summary>
public sealed class WorkQueues(StorageAccount account)
{
    public Task SendAsync(RebuildOrder order, CancellationToken cancel) =>
        account.Queues.GetQueueClient(StorageLayout.RebuildQueue).SendMessageAsync(RebuildOrderText.Write(order), cancel);

    public Task SendAsync(PublishOrder order, CancellationToken cancel) =>
        account.Queues.GetQueueClient(StorageLayout.PublishQueue).SendMessageAsync(PublishOrderText.Write(order), cancel);
}
