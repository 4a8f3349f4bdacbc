using Azure.Storage.Blobs;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Benchmarks.Cost;

/// <summary>What lies in a store, as it is paid for.</summary>
internal sealed class StoredBytes(string storage)
{
    private readonly StorageAccount account = new(StorageSettings.FromConnectionString(storage), RetryPatience.Working);

    /// <summary>Rows and their bytes by the service's published formula.</summary>
    public async Task<(int Rows, long Bytes)> TableAsync(string table)
    {
        var (rows, bytes) = (0, 0L);
        await foreach (var row in account.Tables.GetTableClient(table).QueryAsync<TableEntity>())
            (rows, bytes) = (rows + 1, bytes + Of(row));
        return (rows, bytes);
    }

    public async Task<long> TablesAsync()
    {
        var bytes = 0L;
        await foreach (var table in account.Tables.QueryAsync())
            bytes += (await TableAsync(table.Name)).Bytes;
        return bytes;
    }

    /// <summary>The largest blob of those whose names begin so.</summary>
    public async Task<long> LargestAsync(string container, string beginning)
    {
        var most = 0L;
        await foreach (var blob in account.Blobs.GetBlobContainerClient(container).GetBlobsAsync(prefix: beginning))
            most = Math.Max(most, blob.Properties.ContentLength ?? 0);
        return most;
    }

    /// <summary>Blobs of a container whose names begin and end so.</summary>
    public async Task<(int Count, long Bytes)> BlobsAsync(string container, string beginning, string ending)
    {
        var (count, bytes) = (0, 0L);
        await foreach (var blob in account.Blobs.GetBlobContainerClient(container).GetBlobsAsync(prefix: beginning))
        {
            if (blob.Name.EndsWith(ending, StringComparison.Ordinal))
                (count, bytes) = (count + 1, bytes + (blob.Properties.ContentLength ?? 0));
        }

        return (count, bytes);
    }

    private static long Of(TableEntity row)
    {
        var bytes = 4L + ((row.PartitionKey.Length + row.RowKey.Length) * 2);
        foreach (var (name, value) in row.Where(property => property.Key is not ("PartitionKey" or "RowKey" or "odata.etag")))
            bytes += 8 + (name.Length * 2) + Of(value);
        return bytes;
    }

    private static long Of(object value) => value switch
    {
        string text => 4 + (text.Length * 2),
        byte[] binary => 4 + binary.Length,
        BinaryData binary => 4 + binary.ToMemory().Length,
        bool => 1,
        int => 4,
        Guid => 16,
        _ => 8,
    };
}
