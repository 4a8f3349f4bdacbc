using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Backup;

/// <summary>
/// Reads a table into files. Rows come page by page, so a partition that changes meanwhile may be read half before and half after a change: each
/// one that was written since the beginning is read again, until two readings are the same, which is what it was in between. A run that goes on
/// does so with all of them anew, for what other tables name may have come since.
/// </summary>
internal sealed class TableExport(StorageAccount account, BackupScope scope, BackupFolder folder, BackupIndex index, IProgress<BackupStep> progress)
{
    /// <summary>This machine's clock and the service's may differ by so much.</summary>
    private static readonly TimeSpan ClockMargin = TimeSpan.FromMinutes(15);
    private const int MostReadings = 50;
    private static readonly string[] KeysAlone = [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey)];

    /// <summary>Partitions that were never the same twice.</summary>
    public List<string> Unsettled { get; } = [];

    /// <summary>What was written then or later may be newer than other parts of the backup.</summary>
    public static DateTimeOffset FirstDoubtful(BackupBegin begin) => begin.StartedAt - ClockMargin;

    public async Task RunAsync(string table, CancellationToken cancel)
    {
        var client = account.Tables.GetTableClient(table);
        await ReadAsync(client, cancel);
        if (table != StorageLayout.Changes)
            await SettleAsync(client, cancel);
        progress.Report(new BackupStep(table, RowsOf(table), null, IsEnd: true));
    }

    private async Task ReadAsync(TableClient client, CancellationToken cancel)
    {
        var ranges = scope.RangesOf(client.Name);

        // Marks of what was done since an earlier run are there only now.
        var reached = client.Name == StorageLayout.Changes ? null : index.Entries.LastOrDefault(entry => entry.Table == client.Name && entry.Range is not null);
        using var files = new RowFiles(folder, index, client.Name);
        var (at, after) = (reached?.Range ?? 0, reached?.Last);
        if (reached is { IsEnd: true })
            (at, after) = (at + 1, null);
        for (; at < ranges.Count; at++, after = null)
        {
            var last = after;
            await foreach (var page in PagesAsync(client, ranges[at].Filters(after), cancel))
            {
                files.Write(page.Where(row => scope.Holds(client.Name, row)));
                last = page.Count > 0 ? new RowKeys(page[^1].PartitionKey, page[^1].RowKey) : last;
                if (files.IsFull)
                    Close(files, client.Name, entry => entry with { Range = at, Last = last });
            }
        }

        if (ranges.Count > 0)
            Close(files, client.Name, entry => entry with { Range = ranges.Count - 1, IsEnd = true });
    }

    private async Task SettleAsync(TableClient client, CancellationToken cancel)
    {
        var changed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var range in scope.RangesOf(client.Name))
        {
            var rows = client.QueryAsync<TableEntity>(range.ChangedSince(FirstDoubtful(index.Begin)), select: KeysAlone, cancellationToken: cancel);
            await foreach (var row in rows)
                changed.Add(row.PartitionKey);
        }

        using var files = new RowFiles(folder, index, client.Name);
        foreach (var partition in changed)
        {
            files.WritePartition(partition, await SnapshotAsync(client, partition, cancel));
            if (files.IsFull)
                Close(files, client.Name, entry => entry);
        }

        Close(files, client.Name, entry => entry);
    }

    private async Task<IReadOnlyList<TableEntity>> SnapshotAsync(TableClient client, string partition, CancellationToken cancel)
    {
        var before = await PartitionAsync(client, partition, cancel);
        for (var readings = 1; readings < MostReadings; readings++)
        {
            var now = await PartitionAsync(client, partition, cancel);
            if (Versions(now).SequenceEqual(Versions(before)))
                return now;
            before = now;
        }

        Unsettled.Add(client.Name + "/" + partition);
        return before;
    }

    private async Task<IReadOnlyList<TableEntity>> PartitionAsync(TableClient client, string partition, CancellationToken cancel)
    {
        var rows = new List<TableEntity>();
        foreach (var range in scope.RangesOf(client.Name).Where(range => range.Covers(partition)))
        {
            await foreach (var row in client.QueryAsync<TableEntity>(range.InPartition(partition), cancellationToken: cancel))
                rows.Add(row);
        }

        return [.. rows.Where(row => scope.Holds(client.Name, row))];
    }

    private static IEnumerable<(string, string)> Versions(IEnumerable<TableEntity> rows) => rows.Select(row => (row.RowKey, row.ETag.ToString()));

    private static async IAsyncEnumerable<IReadOnlyList<TableEntity>> PagesAsync(
        TableClient client, IEnumerable<string?> filters, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var filter in filters)
        {
            await foreach (var page in client.QueryAsync<TableEntity>(filter, cancellationToken: cancel).AsPages())
                yield return page.Values;
        }
    }

    private void Close(RowFiles files, string table, Func<BackupEntry, BackupEntry> describe)
    {
        files.Close(describe);
        progress.Report(new BackupStep(table, RowsOf(table), null, IsEnd: false));
    }

    /// <summary>What was read again counts once.</summary>
    private long RowsOf(string table) => index.Entries.Where(entry => entry.Table == table && entry.Range is not null).Sum(entry => entry.Rows);
}
