using System.Runtime.CompilerServices;
using Azure;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Notices;

/// <summary>Looks whether rows of the table <c>notices</c> that belong together are there together.</summary>
public sealed class NoticeFaults(StorageAccount account)
{
    private const string FirstPlace = "i|";
    private const string AfterPlaces = "i}";
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Notices);

    /// <summary>Partition and row of each notice without its place, and each place without its notice. Each is asked for again before it is told.</summary>
    public async IAsyncEnumerable<(string Unit, string Row)> LonelyAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var place in table.QueryAsync<NoticePlaceEntity>(
            TableClient.CreateQueryFilter($"RowKey ge {FirstPlace} and RowKey lt {AfterPlaces}"), cancellationToken: cancel))
        {
            if (!await HasAsync(place.PartitionKey, place.Row, cancel) && await HasAsync(place.PartitionKey, place.RowKey, cancel))
                yield return (place.PartitionKey, place.RowKey);
        }

        await foreach (var notice in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"RowKey ge {NoticeRows.NoticePrefix} and RowKey lt {NoticeRows.AfterNotices}"), select: [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey)], cancellationToken: cancel))
        {
            var id = notice.RowKey[(notice.RowKey.LastIndexOf('|') + 1)..];
            if (!await HasAsync(notice.PartitionKey, NoticeRows.PlaceOf(id), cancel) && await HasAsync(notice.PartitionKey, notice.RowKey, cancel))
                yield return (notice.PartitionKey, notice.RowKey);
        }
    }

    /// <summary>Marks that were put before the instant and whose notice is not there: what looks after marks removes them within minutes.</summary>
    public async IAsyncEnumerable<string> StrayAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var mark in table.QueryAsync<NoticeMarkEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {NoticeRows.Waiting}"), cancellationToken: cancel))
        {
            if (!NoticeRows.TryReadMark(mark.RowKey, out var to, out var id) || (mark.Since < before && !await HasAsync(to.Value, NoticeRows.PlaceOf(id), cancel)))
                yield return mark.RowKey;
        }
    }

    private async Task<bool> HasAsync(string partition, string row, CancellationToken cancel) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(partition, row, select: [nameof(ITableEntity.RowKey)], cancellationToken: cancel)).HasValue;
}
