using Azure;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Rollups;

/// <summary>What could not be published because files and counts differ, for the operators: it outlives the process that found it.</summary>
public sealed class MismatchStore(StorageAccount account, BusinessClock clock)
{
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Runs);

    /// <summary>Whoever calls holds the lock of the feed: it is the only one to write.</summary>
    public async Task NoteAsync(string feed, string what, CancellationToken cancel)
    {
        var known = await table.GetEntityIfExistsAsync<MismatchEntity>(MismatchEntity.Partition, feed, cancellationToken: cancel);
        var now = clock.Now;
        var row = new MismatchEntity { RowKey = feed, What = what, Since = known.HasValue ? known.Value!.Since : now, SeenAt = now };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
    }

    public Task ClearAsync(string feed, CancellationToken cancel) => table.DeleteEntityAsync(MismatchEntity.Partition, feed, ETag.All, cancel);

    /// <summary>All that there are now, by feed.</summary>
    public async Task<IReadOnlyList<Mismatch>> ReadAsync(CancellationToken cancel)
    {
        var found = new List<Mismatch>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {MismatchEntity.Partition}");
        await foreach (var row in table.QueryAsync<MismatchEntity>(filter, cancellationToken: cancel))
            found.Add(new Mismatch(row.RowKey, row.What, row.Since, row.SeenAt));
        return found;
    }
}
