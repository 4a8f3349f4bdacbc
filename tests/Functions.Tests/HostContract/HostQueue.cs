using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>
/// The Functions host's queue trigger in small: receives, posts, removes what was done, lets what failed rest and come again,
/// and puts what failed too often to the poison queue. An app that has died fails the message like any other failure.
/// </summary>
internal sealed class HostQueue(QueueServiceClient queues, string name, string function, int maxDequeueCount, TimeSpan rest)
{
    /// <summary>Longer than any delivery: what came again meanwhile would be posted once more.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromHours(1);
    private readonly QueueClient queue = queues.GetQueueClient(name);
    private readonly QueueClient poison = queues.GetQueueClient(name + "-poison");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>How often messages were posted.</summary>
    public int Posts { get; private set; }

    public async Task RunUntilEmptyAsync(HostedApp app)
    {
        while ((await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount > 0)
        {
            foreach (var message in (await queue.ReceiveMessagesAsync(16, Hold, Cancel)).Value)
                await DeliverAsync(app, message);
        }
    }

    private async Task DeliverAsync(HostedApp app, QueueMessage message)
    {
        Posts++;
        if (await IsDoneAsync(app, message))
        {
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancel);
        }
        else if (message.DequeueCount >= maxDequeueCount)
        {
            await poison.CreateIfNotExistsAsync(cancellationToken: Cancel);
            await poison.SendMessageAsync(message.Body, cancellationToken: Cancel);
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancel);
        }
        else
        {
            await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, (string?)null, rest, Cancel);
        }
    }

    private async Task<bool> IsDoneAsync(HostedApp app, QueueMessage message)
    {
        try
        {
            using var answer = await app.PostEventAsync(function, EventBodies.BinaryMessage(message.Body.ToMemory().Span));
            if (!answer.IsSuccessStatusCode)
                return false;
            await Answers.AssertDoneAsync(answer);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
