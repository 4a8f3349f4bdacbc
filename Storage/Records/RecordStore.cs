using Azure;
using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Records;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Records;

/// <summary>What teams have sent. A version and the one before it are written in one transaction, so that none is lost.</summary>
public sealed class RecordStore(StorageAccount account)
{
    /// <summary>A transaction takes 100 rows.</summary>
    public const int MostAtOnce = 100;

    /// <summary>So many rows are read one by one at the same time.</summary>
    private const int Width = 16;
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Records);

    public async Task<HeldRecord?> FindAsync(UnitCode team, RecordId id, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<RecordEntity>(team.Value, RecordRows.Newest(id), cancellationToken: cancel);
        return row.HasValue ? Held(row.Value!) : null;
    }

    /// <summary>Those of the ids that are taken.</summary>
    public async Task<IReadOnlyDictionary<string, FieldRecord>> FindAllAsync(UnitCode team, IEnumerable<RecordId> ids, CancellationToken cancel)
    {
        var found = new Dictionary<string, FieldRecord>(StringComparer.Ordinal);
        foreach (var some in ids.Distinct().Chunk(Width))
        {
            foreach (var held in await Task.WhenAll(some.Select(id => FindAsync(team, id, cancel))))
            {
                if (held is not null)
                    found.Add(held.Record.Id.Value, held.Record);
            }
        }

        return found;
    }

    /// <summary>Writes new records of one team, all or none: none, and false, when one of their ids is taken.</summary>
    public async Task<bool> TryCreateAsync(UnitCode team, IReadOnlyCollection<FieldRecord> records, CancellationToken cancel)
    {
        if (records.Count > MostAtOnce || records.Any(record => record.Team != team))
            throw new ArgumentException("A transaction takes so many records of one team.", nameof(records));
        var rows = records.Select(record => RecordCodec.Write(record, RecordRows.Newest(record.Id))).ToArray();
        return rows is [var only]
            ? await TryAddAsync(only, cancel)
            : await TrySubmitAsync([.. rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row))], cancel);
    }

    /// <summary>Writes a new version and keeps the one before; false when somebody else has changed it since it was read.</summary>
    public Task<bool> TryChangeAsync(HeldRecord before, FieldRecord after, CancellationToken cancel)
    {
        var newest = RecordCodec.Write(after, RecordRows.Newest(after.Id));
        var earlier = RecordCodec.Write(before.Record, RecordRows.Version(after.Id, before.Record.Version));
        return TrySubmitAsync(
            [
                // First what nobody writes again: by it the change is known as ours also when the newest version is somebody else's already.
                new TableTransactionAction(TableTransactionActionType.Add, earlier),
                new TableTransactionAction(TableTransactionActionType.UpdateReplace, newest, before.Row),
            ],
            cancel);
    }

    /// <summary>Every version, the newest first; none where there is no such record.</summary>
    public async Task<IReadOnlyList<FieldRecord>> HistoryAsync(UnitCode team, RecordId id, CancellationToken cancel)
    {
        // The newest before the others: every version before it is there by then, so that none between is missed.
        if (await FindAsync(team, id, cancel) is not { } newest)
            return [];
        var (start, end) = (RecordRows.StartOfVersions(id), RecordRows.EndOfVersions(id));
        var versions = new SortedDictionary<int, FieldRecord> { [newest.Record.Version] = newest.Record };
        await foreach (var row in QueryAsync(team, start, end, cancel))
            versions[row.Version] = RecordCodec.Read(row);
        return [.. versions.Values.Reverse()];
    }

    /// <summary>The newest versions of some records, in no order that would mean anything.</summary>
    public async IAsyncEnumerable<FieldRecord> ReadAsync(
        RecordSlice slice, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in table.QueryAsync<RecordEntity>(slice.Filter(), cancellationToken: cancel))
            yield return RecordCodec.Read(row);
    }

    /// <summary>Every version of every record of a commune's teams.</summary>
    public async IAsyncEnumerable<FieldRecord> ReadVersionsAsync(
        UnitCode commune, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in table.QueryAsync<RecordEntity>(RecordSlice.PartitionsOf(commune), cancellationToken: cancel))
            yield return RecordCodec.Read(row);
    }

    /// <summary>Takes out of every version of a team's records the texts that name a person.</summary>
    public async Task ForgetAsync(UnitCode team, PersonTraces traces, CancellationToken cancel)
    {
        // Anew until nothing is found: an amendment meanwhile puts what was not passed yet under a row that was.
        while (await TryForgetAsync(team, traces, cancel))
        {
        }
    }

    private async Task<bool> TryForgetAsync(UnitCode team, PersonTraces traces, CancellationToken cancel)
    {
        var isFound = false;
        var rows = table.QueryAsync<RecordEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {team.Value}"), cancellationToken: cancel);
        await foreach (var row in rows)
        {
            var record = RecordCodec.Read(row);
            if (!record.Names(traces))
                continue;
            isFound = true;
            try
            {
                await table.UpdateEntityAsync(RecordCodec.Write(record.Forget(traces), row.RowKey), row.ETag, TableUpdateMode.Replace, cancel);
            }
            catch (RequestFailedException changed) when (changed.Status is 404 or 412)
            {
                // Somebody has written meanwhile: the next pass sees what.
            }
        }

        return isFound;
    }

    private AsyncPageable<RecordEntity> QueryAsync(UnitCode team, string start, string end, CancellationToken cancel) => table.QueryAsync<RecordEntity>(
        TableClient.CreateQueryFilter($"PartitionKey eq {team.Value} and RowKey ge {start} and RowKey lt {end}"), cancellationToken: cancel);

    private async Task<bool> TryAddAsync(RecordEntity row, CancellationToken cancel)
    {
        try
        {
            await table.AddEntityAsync(row, cancel);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            return false;
        }
    }

    private async Task<bool> TrySubmitAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancel)
    {
        try
        {
            await table.SubmitTransactionAsync(actions, cancel);
            return true;
        }
        catch (TableTransactionFailedException conflict) when (conflict.Status is 409 or 412 or 404)
        {
            return false;
        }
    }

    private static HeldRecord Held(RecordEntity row) => new(RecordCodec.Read(row), row.ETag);
}
