using System.Runtime.CompilerServices;
using Azure;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Changes;

/// <summary>What waits for the next rollup, for those who rebuild.</summary>
public sealed class WaitingChanges(StorageAccount account, ChangeMarks marks)
{
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Changes);

    /// <summary>Those of every province.</summary>
    public IAsyncEnumerable<ChangeMark> ReadAsync(CancellationToken cancel) => QueryAsync(null, cancel);

    public IAsyncEnumerable<ChangeMark> ReadAsync(UnitCode province, CancellationToken cancel) =>
        QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {province.Value}"), cancel);

    /// <summary>Of a commune and its teams.</summary>
    public IAsyncEnumerable<ChangeMark> ReadAsync(UnitCode province, UnitCode commune, CancellationToken cancel) => QueryAsync(
        TableClient.CreateQueryFilter($"PartitionKey eq {province.Value} and RowKey ge {commune.Value} and RowKey lt {commune.Value + ChangeRows.AfterAll}"), cancel);

    /// <summary>Of every province, the first of them by province and unit; a thousand a request.</summary>
    /// <param name="most">No more are read than these.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<ChangeMark>> ReadSomeAsync(int most, CancellationToken cancel)
    {
        var found = new List<ChangeMark>();
        await foreach (var mark in QueryAsync(null, cancel))
        {
            if (found.Count == most)
                break;
            found.Add(mark);
        }

        return found;
    }

    /// <summary>Rows that are neither a mark nor a process's clock: nobody would ever rebuild what they stand for.</summary>
    public async IAsyncEnumerable<string> UnreadableAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in table.QueryAsync<ChangeEntity>(TableClient.CreateQueryFilter($"PartitionKey ne {ChangeRows.Clock}"), cancellationToken: cancel))
        {
            if (Read(row) is null)
                yield return row.PartitionKey + " " + row.RowKey;
        }
    }

    /// <summary>Leaves it where somebody has stored it again meanwhile.</summary>
    public async Task RemoveAsync(ChangeMark mark, CancellationToken cancel)
    {
        try
        {
            await table.DeleteEntityAsync(mark.Province.Value, ChangeRows.Of(mark.Unit, mark.Quarter), mark.Row, cancel);
        }
        catch (RequestFailedException again) when (again.Status == 412)
        {
            // It stands for something newer now.
        }
    }

    /// <summary>
    /// The service's own clock, by which marks are dated. What this process has marked so far it will mark anew from then on, so that a
    /// mark which is not younger stands for nothing that came later.
    /// </summary>
    public async Task<DateTimeOffset> BeginReadingAsync(CancellationToken cancel)
    {
        marks.Forget();
        await table.UpsertEntityAsync(
            new ChangeEntity { PartitionKey = ChangeRows.Clock, RowKey = ChangeMarks.Writer }, TableUpdateMode.Replace, cancel);
        var row = await table.GetEntityAsync<ChangeEntity>(ChangeRows.Clock, ChangeMarks.Writer, cancellationToken: cancel);
        return row.Value.Timestamp!.Value;
    }

    private async IAsyncEnumerable<ChangeMark> QueryAsync(string? filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in table.QueryAsync<ChangeEntity>(filter, cancellationToken: cancel))
        {
            if (Read(row) is { } mark)
                yield return mark;
        }
    }

    private static ChangeMark? Read(ChangeEntity row) =>
        UnitCode.TryParse(row.PartitionKey, out var province) && ChangeRows.TryRead(row.RowKey, out var unit, out var quarter)
            ? new ChangeMark(province, unit, quarter, row.Timestamp!.Value, row.Writer, row.ETag)
            : null;
}
