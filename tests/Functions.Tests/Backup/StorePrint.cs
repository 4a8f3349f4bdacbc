using System.Globalization;
using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Tests.Backup;

/// <summary>All that a store holds, so that two can be compared: a line a row and a blob, by their keys and names.</summary>
internal static class StorePrint
{
    private static readonly string[] OfTheService = ["Timestamp", "odata.etag"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>But for what belongs to a store and not to its data: its version, the processes' clocks, locks, marks of files that were read late.</summary>
    public static async Task<SortedDictionary<string, string>> OfAsync(Store store)
    {
        var print = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in StorageLayout.Tables)
        {
            await foreach (var row in store.Account.Tables.GetTableClient(table).QueryAsync<TableEntity>(cancellationToken: Cancel))
            {
                if (!IsTheStoresOwn(table, row))
                    print.Add($"{table}/{row.PartitionKey}/{row.RowKey}", Text(row));
            }
        }

        foreach (var container in (string[])[StorageLayout.Feed, StorageLayout.Lake, StorageLayout.Provinces])
        {
            await foreach (var blob in store.Account.Blobs.GetBlobContainerClient(container).GetBlobsAsync(BlobTraits.Metadata, cancellationToken: Cancel))
                print.Add(container + "/" + blob.Name, await TextAsync(store, container, blob));
        }

        return print;
    }

    /// <summary>Everything gone, as after an accident.</summary>
    public static async Task WipeAsync(Store store)
    {
        await foreach (var table in store.Account.Tables.QueryAsync(cancellationToken: Cancel))
            await store.Account.Tables.GetTableClient(table.Name).DeleteAsync(Cancel);
        await foreach (var container in store.Account.Blobs.GetBlobContainersAsync(cancellationToken: Cancel))
            await store.Account.Blobs.DeleteBlobContainerAsync(container.Name, cancellationToken: Cancel);
        await foreach (var queue in store.Account.Queues.GetQueuesAsync(cancellationToken: Cancel))
            await store.Account.Queues.DeleteQueueAsync(queue.Name, Cancel);
    }

    private static bool IsTheStoresOwn(string table, TableEntity row) => table switch
    {
        StorageLayout.Changes => row.PartitionKey == "clock" || row.GetString("Writer") is { Length: 32 } writer && row.PartitionKey.Length == 2 && !IsOfTheApp(writer, row),
        StorageLayout.Runs => row.PartitionKey == "store",
        _ => false,
    };

    /// <summary>Marks of communes, not of teams, are those that a backup adds.</summary>
    private static bool IsOfTheApp(string writer, TableEntity row) => row.RowKey.Contains("-T", StringComparison.Ordinal) && writer.Length > 0;

    private static string Text(TableEntity row) => string.Join(
        '|', row.Where(property => !OfTheService.Contains(property.Key)).OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => property.Key + "=" + Text(property.Value)));

    private static string Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexStringLower(bytes),
        IFormattable number => value.GetType().Name + " " + number.ToString(value is DateTimeOffset ? "O" : null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static async Task<string> TextAsync(Store store, string container, BlobItem blob)
    {
        var content = (await store.Account.Blobs.GetBlobContainerClient(container).GetBlobClient(blob.Name).DownloadContentAsync(Cancel)).Value.Content;
        var beside = string.Join(';', blob.Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + "=" + pair.Value));
        return $"{Convert.ToHexStringLower(SHA256.HashData(content))} {blob.Properties.ContentType} {beside}";
    }
}
