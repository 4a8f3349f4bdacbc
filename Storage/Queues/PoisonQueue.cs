using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Tcns.Storage.Account;

namespace Tcns.Storage.Queues;

/// <summary>
/// Takes messages that were laid aside out of their queue, to be tried again or to be let go. The service finds no message by its id:
/// they are taken until the one is there, hidden meanwhile, and the others shown again. Whatever breaks off shows them again by itself.
/// </summary>
public sealed class PoisonQueue(StorageAccount account)
{
    /// <summary>So many are looked at for one; more lie there only where something is wrong with all of them.</summary>
    public const int MostSought = 1024;

    /// <summary>Longer than looking at all of them and sending one takes.</summary>
    private static readonly TimeSpan Hidden = TimeSpan.FromSeconds(60);

    /// <param name="name">The queue from which the message was laid aside.</param>
    /// <param name="id">The message's.</param>
    /// <param name="before">Is told the body before anything is done.</param>
    /// <param name="isTriedAgain">Whether it goes back to its queue.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <returns>False where there is no such message to be seen.</returns>
    public async Task<bool> TakeAsync(string name, string id, Func<string, Task> before, bool isTriedAgain, CancellationToken cancel)
    {
        var poison = Poison(name);
        var others = new List<QueueMessage>();
        try
        {
            while (others.Count < MostSought)
            {
                var some = await ReceiveAsync(poison, QueueLook.MostShown, cancel);
                others.AddRange(some.Where(message => message.MessageId != id));
                if (some.FirstOrDefault(message => message.MessageId == id) is { } found)
                {
                    await before(found.Body.ToString());
                    await SettleAsync(name, poison, found, isTriedAgain, cancel);
                    return true;
                }

                if (some.Length == 0)
                    return false;
            }

            return false;
        }
        finally
        {
            foreach (var other in others)
                await ShowAsync(poison, other);
        }
    }

    /// <summary>Puts all that can be seen back on the queue.</summary>
    /// <returns>How many.</returns>
    public async Task<int> TryAllAgainAsync(string name, CancellationToken cancel)
    {
        var poison = Poison(name);
        var done = 0;
        while (done < MostSought && await ReceiveAsync(poison, QueueLook.MostShown, cancel) is { Length: > 0 } some)
        {
            foreach (var message in some)
                await SettleAsync(name, poison, message, isTriedAgain: true, cancel);
            done += some.Length;
        }

        return done;
    }

    /// <summary>First sent, then deleted: what breaks off in between comes twice, which every order bears.</summary>
    private async Task SettleAsync(string name, QueueClient poison, QueueMessage message, bool isTriedAgain, CancellationToken cancel)
    {
        if (isTriedAgain)
            await account.RawQueues.GetQueueClient(name).SendMessageAsync(message.Body, cancellationToken: cancel);
        await poison.DeleteMessageAsync(message.MessageId, message.PopReceipt, CancellationToken.None);
    }

    private static async Task<QueueMessage[]> ReceiveAsync(QueueClient poison, int most, CancellationToken cancel)
    {
        try
        {
            return (await poison.ReceiveMessagesAsync(most, Hidden, cancel)).Value;
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return [];
        }
    }

    private static async Task ShowAsync(QueueClient poison, QueueMessage message)
    {
        try
        {
            await poison.UpdateMessageAsync(message.MessageId, message.PopReceipt, (string?)null, TimeSpan.Zero, CancellationToken.None);
        }
        catch (Exception trouble) when (StorageTrouble.IsOutage(trouble) || trouble is RequestFailedException)
        {
            // Its minute ends, too.
        }
    }

    private QueueClient Poison(string name) => account.RawQueues.GetQueueClient(name + QueueLook.PoisonEnding);
}
