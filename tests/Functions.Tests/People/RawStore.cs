using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Tests.People;

/// <summary>Everything that an account holds, as text: each row of each table, each blob, each message.</summary>
internal static class RawStore
{
    public static async Task<IReadOnlyList<string>> ReadAsync(string connectionString)
    {
        var account = new StorageAccount(StorageSettings.FromConnectionString(connectionString), RetryPatience.Working);
        var cancel = TestContext.Current.CancellationToken;
        var texts = new List<string>();
        await foreach (var table in account.Tables.QueryAsync(cancellationToken: cancel))
        {
            await foreach (var row in account.Tables.GetTableClient(table.Name).QueryAsync<TableEntity>(cancellationToken: cancel))
                texts.Add(table.Name + " " + string.Join(' ', row.Select(column => column.Key + "=" + column.Value)));
        }

        await foreach (var container in account.Blobs.GetBlobContainersAsync(cancellationToken: cancel))
        {
            var client = account.Blobs.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync(cancellationToken: cancel))
                texts.Add(blob.Name + " " + (await client.GetBlobClient(blob.Name).DownloadContentAsync(cancel)).Value.Content);
        }

        await foreach (var queue in account.Queues.GetQueuesAsync(cancellationToken: cancel))
        {
            var messages = await account.Queues.GetQueueClient(queue.Name).PeekMessagesAsync(32, cancel);
            texts.AddRange(messages.Value.Select(message => message.Body.ToString()));
        }

        return texts;
    }
}
