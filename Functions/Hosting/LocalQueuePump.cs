using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Tcns.Storage.Account;
using Tcns.Storage.Queues;
using Tcns.Storage.Schema;

namespace Tcns.Functions.Hosting;

/// <summary>
/// Brings queue messages to their functions where no Functions host does: at least once, a failed one again after the
/// visibility timeout, one that failed too often to the poison queue.
/// </summary>
internal sealed partial class LocalQueuePump(
    EventRunner runner, StorageAccount account, StoreGate gate, QueueOptions options, ILogger<LocalQueuePump> log) : BackgroundService
{
    /// <summary>The service hands out 32 messages at most.</summary>
    private static readonly int AtOnce = Math.Min(Environment.ProcessorCount, 32);
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(20);

    /// <summary>What was laid aside stays until somebody has looked; the service would remove it after seven days.</summary>
    private static readonly TimeSpan ForEver = TimeSpan.FromSeconds(-1);
    private static readonly TimeSpan ShortestNap = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestNap = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(FunctionCatalogue.Queues.Select(queue => KeepAsync(queue, stoppingToken)));

    private async Task KeepAsync(FunctionDefinition.Queue queue, CancellationToken stopping)
    {
        var nap = ShortestNap;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                nap = await PumpAsync(queue, stopping) ? ShortestNap : Min(nap * 2, LongestNap);
                await Task.Delay(nap, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble)
            {
                LogPumpFailed(log, trouble, queue.QueueName);
                await Task.Delay(LongestNap, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<bool> PumpAsync(FunctionDefinition.Queue queue, CancellationToken stopping)
    {
        await gate.OpenAsync();
        var client = account.RawQueues.GetQueueClient(queue.QueueName);
        var messages = (await client.ReceiveMessagesAsync(AtOnce, Hold, stopping)).Value;
        await Task.WhenAll(messages.Select(message => ProcessAsync(queue, client, message, stopping)));
        return messages.Length > 0;
    }

    private async Task ProcessAsync(FunctionDefinition.Queue queue, QueueClient client, QueueMessage message, CancellationToken stopping)
    {
        // A message that ends its process every time is never seen to fail: it is known by its count alone.
        if (message.DequeueCount > options.MaxDequeueCount)
        {
            await PoisonAsync(queue, client, message, message.PopReceipt);
            return;
        }

        using var done = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var keeping = KeepHiddenAsync(client, message, done.Token);
        var failed = await FailsAsync(queue, message, stopping);
        await done.CancelAsync();
        await SettleAsync(queue, client, message, await keeping, failed, stopping);
    }

    private async Task SettleAsync(
        FunctionDefinition.Queue queue, QueueClient client, QueueMessage message, string receipt, bool failed, CancellationToken stopping)
    {
        // What was stopped half-way stays on the queue and comes again.
        if (stopping.IsCancellationRequested && failed)
            return;
        if (!failed)
            await client.DeleteMessageAsync(message.MessageId, receipt, CancellationToken.None);
        else if (message.DequeueCount >= options.MaxDequeueCount)
            await PoisonAsync(queue, client, message, receipt);
        else
            await client.UpdateMessageAsync(message.MessageId, receipt, (string?)null, options.VisibilityTimeout, CancellationToken.None);
    }

    private async Task<bool> FailsAsync(FunctionDefinition.Queue queue, QueueMessage message, CancellationToken stopping)
    {
        try
        {
            await runner.RunQueueAsync(queue, new QueueEvent(Convert.FromBase64String(message.Body.ToString()), message.DequeueCount), stopping);
            return false;
        }
        catch (Exception trouble)
        {
            if (!stopping.IsCancellationRequested)
                LogFailed(log, trouble, queue.Name, message.DequeueCount);
            return true;
        }
    }

    /// <summary>Keeps a message hidden while it is worked on; gives the receipt that is good at the end.</summary>
    private async Task<string> KeepHiddenAsync(QueueClient client, QueueMessage message, CancellationToken done)
    {
        var receipt = message.PopReceipt;
        while (true)
        {
            await Task.Delay(Renewal, done).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (done.IsCancellationRequested)
                return receipt;
            receipt = await RenewAsync(client, message, receipt);
        }
    }

    private async Task<string> RenewAsync(QueueClient client, QueueMessage message, string receipt)
    {
        try
        {
            return (await client.UpdateMessageAsync(message.MessageId, receipt, (string?)null, Hold, CancellationToken.None)).Value.PopReceipt;
        }
        catch (Exception trouble) when (StorageTrouble.IsOutage(trouble) || trouble is RequestFailedException)
        {
            // At worst the message comes a second time, which every queue function bears.
            LogNotKept(log, trouble.GetType().Name);
            return receipt;
        }
    }

    private async Task PoisonAsync(FunctionDefinition.Queue queue, QueueClient client, QueueMessage message, string receipt)
    {
        var poison = account.RawQueues.GetQueueClient(queue.QueueName + QueueLook.PoisonEnding);
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.Body, timeToLive: ForEver);
        await client.DeleteMessageAsync(message.MessageId, receipt, CancellationToken.None);
        LogPoisoned(log, queue.Name, poison.Name);
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    [LoggerMessage(30, LogLevel.Error, "{Function} failed on a message, try {Try}")]
    private static partial void LogFailed(ILogger log, Exception trouble, string function, long @try);

    [LoggerMessage(31, LogLevel.Error, "A message of {Function} failed too often and lies in {Queue}")]
    private static partial void LogPoisoned(ILogger log, string function, string queue);

    [LoggerMessage(33, LogLevel.Warning, "A message could not be kept hidden: {Trouble}")]
    private static partial void LogNotKept(ILogger log, string trouble);

    [LoggerMessage(32, LogLevel.Error, "Queue {Queue} could not be read")]
    private static partial void LogPumpFailed(ILogger log, Exception trouble, string queue);
}
