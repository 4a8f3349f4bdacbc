using System.Runtime.CompilerServices;
using Azure;
using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Access;

/// <summary>
/// Who changed what, when; chained per unit. An action is written here before it is done: after a kill between the two,
/// the log shows an attempt that came to nothing, never a change that nobody logged.
/// </summary>
public sealed class AuditLog(StorageAccount account, BusinessClock clock)
{
    /// <summary>So many entries are read at once, backwards.</summary>
    private const int Window = 500;
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Audit);

    public async Task AppendAsync(UnitCode? unit, AuditEvent what, CancellationToken cancel)
    {
        var partition = unit?.Value ?? AuditRows.NoUnit;
        try
        {
            await Overtaken.TryAgainAsync("the audit chain of " + partition, () => TryAppendAsync(partition, what, cancel), cancel);
        }
        catch (OvertakenException always)
        {
            // No number of others stands in the way so often: somebody has to look, trying again is of no use.
            throw new InvalidOperationException("The audit chain of " + partition + " takes no further entry: it is broken, or its head is missing.", always);
        }
    }

    public async IAsyncEnumerable<AuditEntry> ReadAsync(
        UnitCode? unit, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in RowsAsync(unit, cancel))
            yield return row.Restore();
    }

    /// <summary>The entries of these days (in Vietnam), the newest first, before the one that the cursor names.</summary>
    public async Task<AuditPage> ReadPageAsync(UnitCode? unit, DayRange days, long? cursor, int limit, CancellationToken cancel)
    {
        var partition = unit?.Value ?? AuditRows.NoUnit;
        var head = await table.GetEntityIfExistsAsync<AuditEntity>(partition, AuditRows.Head, cancellationToken: cancel);
        var found = new List<AuditEntry>();
        var end = Math.Min(cursor ?? long.MaxValue, head.HasValue ? checked(head.Value!.Number + 1) : 0);
        while (end > 1)
        {
            var first = Math.Max(1, end - Window);
            var entries = await ReadWindowAsync(partition, first, end, cancel);
            foreach (var entry in entries.Where(entry => days.Contains(BusinessClock.DayOf(entry.At))))
            {
                if (found.Count == limit)
                    return new AuditPage(found, found[^1].Number);
                found.Add(entry);
            }

            if (entries.Count > 0 && entries.All(entry => BusinessClock.DayOf(entry.At) < days.First))
                break;
            end = first;
        }

        return new AuditPage(found, null);
    }

    /// <summary>The chains that there are; null for what belongs to no unit.</summary>
    public async IAsyncEnumerable<UnitCode?> ChainsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var partition in table.PartitionsAsync(cancel))
        {
            if (partition == AuditRows.NoUnit)
                yield return null;
            else if (UnitCode.TryParse(partition, out var unit))
                yield return unit;
        }
    }

    /// <summary>The number of the first entry that does not fit the one before it, or null when the chain is whole.</summary>
    public async Task<long?> FindBreakAsync(UnitCode? unit, CancellationToken cancel)
    {
        // The head before and behind: what is appended meanwhile lies between them. Entries cut off at the end leave a head that names a later one.
        var first = await HeadAsync(unit, cancel);
        var number = 0L;
        var hash = "";
        await foreach (var row in RowsAsync(unit, cancel))
        {
            number++;
            if (row.Number != number || row.PreviousHash != hash || row.Restore().Hash != row.Hash || (number == first?.Number && row.Hash != first.Hash))
                return number;
            hash = row.Hash;
        }

        var last = await HeadAsync(unit, cancel);
        if (number < (first?.Number ?? 0) || (last is null && number > 0))
            return number + 1;
        return number > last?.Number ? last.Number + 1 : null;
    }

    /// <summary>The copy of the newest entry, by which the next is made; one that was altered is like one that names nothing.</summary>
    private async Task<AuditEntity?> HeadAsync(UnitCode? unit, CancellationToken cancel)
    {
        var head = await table.GetEntityIfExistsAsync<AuditEntity>(unit?.Value ?? AuditRows.NoUnit, AuditRows.Head, cancellationToken: cancel);
        return head is { HasValue: true, Value: { } row } && row.Restore().Hash == row.Hash ? row : null;
    }

    /// <summary>From the first number up to the one before the end, the newest first.</summary>
    private async Task<IReadOnlyList<AuditEntry>> ReadWindowAsync(string partition, long first, long end, CancellationToken cancel)
    {
        var entries = new List<AuditEntry>();
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {AuditRows.Entry(first)} and RowKey lt {AuditRows.Entry(end)}");
        await foreach (var row in table.QueryAsync<AuditEntity>(filter, cancellationToken: cancel))
            entries.Add(row.Restore());
        entries.Reverse();
        return entries;
    }

    private AsyncPageable<AuditEntity> RowsAsync(UnitCode? unit, CancellationToken cancel) =>
        table.QueryAsync<AuditEntity>(
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {unit?.Value ?? AuditRows.NoUnit} and RowKey ge {AuditRows.First} and RowKey lt {AuditRows.End}"),
            cancellationToken: cancel);

    private async Task<AuditEntry?> TryAppendAsync(string partition, AuditEvent what, CancellationToken cancel)
    {
        var head = await table.GetEntityIfExistsAsync<AuditEntity>(partition, AuditRows.Head, cancellationToken: cancel);
        var entry = AuditEntry.After(head.HasValue ? head.Value!.Restore() : null, clock.Now, what);
        var newHead = AuditEntity.From(entry, partition, AuditRows.Head);
        var row = AuditEntity.From(entry, partition, AuditRows.Entry(entry.Number));
        try
        {
            await table.SubmitTransactionAsync(
                [
                    new TableTransactionAction(TableTransactionActionType.Add, row),
                    head.HasValue
                        ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, newHead, head.Value!.ETag)
                        : new TableTransactionAction(TableTransactionActionType.Add, newHead),
                ],
                cancel);
            return entry;
        }
        catch (TableTransactionFailedException conflict) when (conflict.Status is 409 or 412)
        {
            return null;
        }
    }
}
