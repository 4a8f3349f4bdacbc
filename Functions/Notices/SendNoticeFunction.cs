using Tcns.Functions.Hosting;
using Tcns.Storage.Account;
using Tcns.Storage.Notices;

namespace Tcns.Functions.Notices;

/// <summary>Takes a notice from the queue and sends it.</summary>
internal sealed class SendNoticeFunction(DeliverNotice deliver) : IQueueFunction
{
    public static FunctionDefinition Definition { get; } =
        new FunctionDefinition.Queue("SendNotice", StorageLayout.NoticeQueue, typeof(SendNoticeFunction));

    public Task RunAsync(QueueEvent arrived, CancellationToken cancel) =>
        deliver.RunAsync(NoticeOrderText.Read(arrived.Message) ?? throw new FormatException("The message is no order to send a notice."), cancel);
}
