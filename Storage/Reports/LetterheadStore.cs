using Tcns.Domain.Places;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Reports;

/// <summary>What units want above and below their papers.</summary>
public sealed class LetterheadStore(StorageAccount account)
{
    private const string Row = "letterhead";
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Reports);

    /// <summary>Null where nothing was entered.</summary>
    public async Task<string?> FindAsync(UnitCode unit, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<LetterheadEntity>(unit.Value, Row, cancellationToken: cancel);
        return row.HasValue ? row.Value!.Content : null;
    }

    public Task WriteAsync(UnitCode unit, string content, CancellationToken cancel) =>
        table.UpsertEntityAsync(new LetterheadEntity { PartitionKey = unit.Value, RowKey = Row, Content = content }, TableUpdateMode.Replace, cancel);
}
