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

    /// <param name="province">Null for all of them.</param>
    /// <param name="cancel">Stops between two pages.</param>
    public async IAsyncEnumerable<ChangeMark> ReadAsync(UnitCode? province, [EnumeratorCancellation] CancellationToken cancel)
    {
        var filter = province is null ? null : TableClient.CreateQueryFilter($"PartitionKey eq {province.Value}");
        await foreach (var row in table.QueryAsync<ChangeEntity>(filter, cancellationToken: cancel))
        {
            if (Read(row) is { } mark)
                yield return mark;
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

    private static ChangeMark? Read(ChangeEntity row) =>
        UnitCode.TryParse(row.PartitionKey, out var province) && ChangeRows.TryRead(row.RowKey, out var unit, out var quarter)
            ? new ChangeMark(province, unit, quarter, row.Timestamp!.Value, row.Writer, row.ETag)
            : null;
}
