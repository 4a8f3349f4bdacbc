using Azure;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Runs;

/// <summary>Since when each timer is watched: one that has never run is late only when it was due since then, in a new store as after a release that brought it.</summary>
public sealed class WatchedTimers(StorageAccount account, BusinessClock clock)
{
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Runs);

    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> ReadAsync(CancellationToken cancel)
    {
        var found = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {WatchedTimerEntity.Partition}");
        await foreach (var row in table.QueryAsync<WatchedTimerEntity>(filter, cancellationToken: cancel))
            found[row.RowKey] = row.Since;
        return found;
    }

    /// <summary>Begins to watch those that were not watched yet.</summary>
    public async Task BeginAsync(IEnumerable<string> timers, CancellationToken cancel)
    {
        var known = await ReadAsync(cancel);
        foreach (var timer in timers.Where(timer => !known.ContainsKey(timer)))
        {
            try
            {
                await table.AddEntityAsync(new WatchedTimerEntity { RowKey = timer, Since = clock.Now }, cancel);
            }
            catch (RequestFailedException there) when (there.Status == 409)
            {
                // Another instance was first.
            }
        }
    }
}
