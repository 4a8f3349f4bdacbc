using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Backup;

/// <summary>Writes the rows of a file, partition by partition, many partitions at once. What is there already is written over: doing it again is harmless.</summary>
internal sealed class TableRestore(StorageAccount account)
{
    private const int AtOnce = 8;
    private const int MostRows = 100;

    /// <summary>A transaction takes 4 MiB, headers and escapes included; a row at the most 1 MiB.</summary>
    private const int MostLetters = 700_000;

    public Task RunAsync(string table, IEnumerable<TableEntity> rows, CancellationToken cancel)
    {
        var client = account.Tables.GetTableClient(table);
        return Parallel.ForEachAsync(
            Batches(rows), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (batch, token) => await WriteAsync(client, batch, token));
    }

    private static Task WriteAsync(TableClient client, IReadOnlyList<TableEntity> batch, CancellationToken cancel) => batch is [var only]
        ? client.UpsertEntityAsync(only, TableUpdateMode.Replace, cancel)
        : client.SubmitTransactionAsync(batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancel);

    /// <summary>Rows of one partition that lie together, so many as fit, each once.</summary>
    private static IEnumerable<IReadOnlyList<TableEntity>> Batches(IEnumerable<TableEntity> rows)
    {
        var batch = new List<TableEntity>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var letters = 0;
        foreach (var row in rows)
        {
            var size = SizeOf(row);
            if (batch.Count > 0 && (batch.Count == MostRows || letters + size > MostLetters || batch[0].PartitionKey != row.PartitionKey || keys.Contains(row.RowKey)))
            {
                yield return batch;
                (batch, letters) = ([], 0);
                keys.Clear();
            }

            batch.Add(row);
            keys.Add(row.RowKey);
            letters += size;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private static int SizeOf(TableEntity row) => row.Values.Sum(value => value switch
    {
        string text => text.Length,
        byte[] bytes => bytes.Length,
        _ => 16,
    });
}
