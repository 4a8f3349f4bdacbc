using Azure;
using Tcns.Domain.Notices;
using Tcns.Domain.Places;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Notices;

/// <summary>What units were told, and how far each notice is on its channels.</summary>
public sealed class NoticeStore(StorageAccount account)
{
    /// <summary>A transaction takes 100 rows, and a notice has two.</summary>
    private const int MostAtOnce = 50;
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Notices);

    /// <summary>False where the same notice was posted before: it then stays as it is.</summary>
    public async Task<bool> TryAddAsync(HeldNotice posted, CancellationToken cancel)
    {
        var row = NoticeCodec.Row(posted);
        var place = new NoticePlaceEntity { PartitionKey = row.PartitionKey, RowKey = NoticeRows.PlaceOf(posted.Notice.Id), Row = row.RowKey };
        try
        {
            await table.SubmitTransactionAsync(
                [new TableTransactionAction(TableTransactionActionType.Add, place), new TableTransactionAction(TableTransactionActionType.Add, row)], cancel);
            return true;
        }
        catch (TableTransactionFailedException there) when (there.Status == 409)
        {
            return false;
        }
    }

    public async Task<HeldNotice?> FindAsync(UnitCode to, string id, CancellationToken cancel)
    {
        var place = await table.GetEntityIfExistsAsync<NoticePlaceEntity>(to.Value, NoticeRows.PlaceOf(id), cancellationToken: cancel);
        if (!place.HasValue)
            return null;
        var row = await table.GetEntityIfExistsAsync<NoticeEntity>(to.Value, place.Value!.Row, cancellationToken: cancel);
        return row.HasValue ? NoticeCodec.Read(row.Value!) : null;
    }

    /// <summary>Writes it over the very version that was read; null where somebody else has written meanwhile.</summary>
    public async Task<HeldNotice?> TryWriteAsync(HeldNotice held, CancellationToken cancel)
    {
        try
        {
            var written = await table.UpdateEntityAsync(NoticeCodec.Row(held), held.Row, TableUpdateMode.Replace, cancel);
            return written.Headers.ETag is { } version
                ? held with { Row = version }
                : throw new InvalidOperationException("The service told no version of what it has written.");
        }
        catch (RequestFailedException overtaken) when (overtaken.Status is 404 or 412)
        {
            return null;
        }
    }

    /// <param name="to">Whose.</param>
    /// <param name="after">The row after which the page begins; null for the newest.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<NoticePage> ReadPageAsync(UnitCode to, string? after, int limit, CancellationToken cancel)
    {
        var items = new List<HeldNotice>();
        var last = after ?? NoticeRows.NoticePrefix;
        await foreach (var row in table.QueryAsync<NoticeEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {to.Value} and RowKey gt {last} and RowKey lt {NoticeRows.AfterNotices}"), limit + 1, cancellationToken: cancel))
        {
            if (items.Count == limit)
                return new NoticePage(items, last);
            items.Add(NoticeCodec.Read(row));
            last = row.RowKey;
        }

        return new NoticePage(items, null);
    }

    /// <summary>Removes what was posted before an instant, each with what makes its id unique: who is killed in between has removed some.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RemoveBeforeAsync(DateTimeOffset instant, CancellationToken cancel)
    {
        var removed = 0;
        var first = NoticeRows.FirstBefore(instant);
        await foreach (var page in table.QueryAsync<NoticeEntity>(
            TableClient.CreateQueryFilter($"RowKey gt {first} and RowKey lt {NoticeRows.AfterNotices}"), cancellationToken: cancel).AsPages())
        {
            foreach (var some in page.Values.GroupBy(row => row.PartitionKey, StringComparer.Ordinal).SelectMany(unit => unit.Chunk(MostAtOnce)))
            {
                await table.SubmitTransactionAsync(some.SelectMany(row => (TableTransactionAction[])[Delete(row.PartitionKey, row.RowKey), Delete(row.PartitionKey, NoticeRows.PlaceOf(IdIn(row)))]), cancel);
                removed += some.Length;
            }
        }

        return removed;
    }

    private static string IdIn(NoticeEntity row) => row.RowKey[(row.RowKey.LastIndexOf('|') + 1)..];

    private static TableTransactionAction Delete(string unit, string row) => new(TableTransactionActionType.Delete, new NoticePlaceEntity { PartitionKey = unit, RowKey = row }, ETag.All);
}
