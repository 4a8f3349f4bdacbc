using System.Runtime.CompilerServices;

namespace Tcns.Storage.Tables;

internal static class TablePartitions
{
    /// <summary>The partitions that a table has; one row and one request each, behind the one before.</summary>
    public static async IAsyncEnumerable<string> PartitionsAsync(this TableClient table, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var last = ""; await FirstBehindAsync(table, last, cancel) is { } partition; last = partition)
            yield return partition;
    }

    private static async Task<string?> FirstBehindAsync(TableClient table, string partition, CancellationToken cancel)
    {
        var rows = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey gt {partition}"), maxPerPage: 1, select: [nameof(ITableEntity.PartitionKey)], cancellationToken: cancel);
        await foreach (var row in rows)
            return row.PartitionKey;
        return null;
    }
}
