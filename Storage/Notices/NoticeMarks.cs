using Azure;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Notices;

/// <summary>
/// Which notices may have to be sent yet. A mark is written before its notice, and goes when the notice is settled: so that a notice which
/// lost its message is found without looking through all that were ever posted.
/// </summary>
public sealed class NoticeMarks(StorageAccount account)
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int MostAtOnce = 100;
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Notices);

    /// <param name="orders">What is marked.</param>
    /// <param name="since">Now.</param>
    /// <param name="dueAt">When it is put on the queue if the mark is still there.</param>
    /// <param name="cancel">Stops between two transactions.</param>
    public async Task PutAsync(IEnumerable<NoticeOrder> orders, DateTimeOffset since, DateTimeOffset dueAt, CancellationToken cancel)
    {
        foreach (var some in orders.Distinct().Chunk(MostAtOnce))
        {
            await table.SubmitTransactionAsync(
                some.Select(order => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(order, since, dueAt))), cancel);
        }
    }

    /// <summary>Those that are due, whose next time it is put off to: who is killed in between leaves them for the next look.</summary>
    public async Task<IReadOnlyList<NoticeOrder>> ReadDueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var due = new List<NoticeOrder>();
        await foreach (var row in table.QueryAsync<NoticeMarkEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {NoticeRows.Waiting} and DueAt le {now}"), cancellationToken: cancel))
        {
            if (NoticeRows.TryReadMark(row.RowKey, out var to, out var id))
                due.Add(new NoticeOrder(to, id));
        }

        return due;
    }

    /// <summary>Puts the next look off; a mark that is gone meanwhile stays away.</summary>
    public async Task PutOffAsync(NoticeOrder order, DateTimeOffset dueAt, CancellationToken cancel)
    {
        if (await FindAsync(order, cancel) is not { } mark)
            return;
        mark.DueAt = dueAt;
        try
        {
            await table.UpdateEntityAsync(mark, mark.ETag, TableUpdateMode.Replace, cancel);
        }
        catch (RequestFailedException other) when (other.Status is 404 or 412)
        {
            // Somebody else has looked at the same notice.
        }
    }

    public Task RemoveAsync(NoticeOrder order, CancellationToken cancel) =>
        table.DeleteEntityAsync(NoticeRows.Waiting, NoticeRows.Mark(order.To, order.Id), ETag.All, cancel);

    /// <summary>Removes a mark whose notice was never posted; one that may be about to be is left.</summary>
    public async Task RemoveStrayAsync(NoticeOrder order, DateTimeOffset before, CancellationToken cancel)
    {
        if (await FindAsync(order, cancel) is { } mark && mark.Since < before)
            await RemoveAsync(order, cancel);
    }

    private async Task<NoticeMarkEntity?> FindAsync(NoticeOrder order, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<NoticeMarkEntity>(NoticeRows.Waiting, NoticeRows.Mark(order.To, order.Id), cancellationToken: cancel);
        return row.HasValue ? row.Value : null;
    }

    private static NoticeMarkEntity Row(NoticeOrder order, DateTimeOffset since, DateTimeOffset dueAt) =>
        new() { RowKey = NoticeRows.Mark(order.To, order.Id), Since = since, DueAt = dueAt };
}
