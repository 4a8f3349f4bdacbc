using Tcns.Storage.Account;

namespace Tcns.Storage.Notices;

/// <summary>Puts orders on the queue <c>notices</c>. Sending one twice is harmless: a notice is claimed before it is sent.</summary>
public sealed class NoticeQueue(StorageAccount account)
{
    public Task SendAsync(NoticeOrder order, CancellationToken cancel) =>
        account.Queues.GetQueueClient(StorageLayout.NoticeQueue).SendMessageAsync(NoticeOrderText.Write(order), cancel);
}
