using Azure;
using Tcns.Domain.Places;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Reports;

/// <summary>What units want above and below their papers.</summary>
public sealed class LetterheadStore(StorageAccount account)
{
    /// <summary>The longest content: a property of a row takes no longer text.</summary>
    public const int Longest = 32 * 1024;
    private const string Row = "letterhead";
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Reports);

    /// <summary>What was entered, and the row that says so; null where nothing was.</summary>
    public async Task<(string Content, ETag Row)?> FindAsync(UnitCode unit, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<LetterheadEntity>(unit.Value, Row, cancellationToken: cancel);
        return row.HasValue ? (row.Value!.Content, row.Value.ETag) : null;
    }

    /// <summary>Writes it in the place of what was read; false where somebody else has written meanwhile.</summary>
    /// <param name="unit">Whose.</param>
    /// <param name="content">As it is now.</param>
    /// <param name="before">Null where nothing was entered yet.</param>
    /// <param name="cancel">Stops before it is written.</param>
    public Task<bool> TryWriteAsync(UnitCode unit, string content, ETag? before, CancellationToken cancel) =>
        table.TryPutAsync(new LetterheadEntity { PartitionKey = unit.Value, RowKey = Row, Content = content }, before, cancel);
}
