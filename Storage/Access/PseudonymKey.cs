using System.Security.Cryptography;
using Azure;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Access;

/// <summary>
/// The secret under which members and households are named outside the tables. It is made once for a store, never leaves its table, and must
/// outlive everything that was named by it: with another one nobody would be known again.
/// </summary>
public sealed class PseudonymKey(StorageAccount account)
{
    private const string Partition = "pseudonym";
    private const string Row = "key";
    private const string Secret = "Secret";
    private const int Length = 32;
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Secrets);
    private byte[]? known;

    public async ValueTask<byte[]> GetAsync(CancellationToken cancel) => known ??= await FindAsync(cancel) ?? await MakeAsync(cancel);

    /// <summary>The secret that a row of the table holds; null for a row of something else.</summary>
    internal static byte[]? SecretOf(TableEntity row) => (row.PartitionKey, row.RowKey) == (Partition, Row) ? row.GetBinary(Secret) : null;

    /// <summary>Null where the store has none yet.</summary>
    internal async Task<byte[]?> FindAsync(CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, Row, cancellationToken: cancel);
        return row.HasValue ? row.Value!.GetBinary(Secret) : null;
    }

    private async Task<byte[]> MakeAsync(CancellationToken cancel)
    {
        var made = RandomNumberGenerator.GetBytes(Length);
        try
        {
            await table.AddEntityAsync(new TableEntity(Partition, Row) { [Secret] = made }, cancel);
            return made;
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            // Somebody else was first, whose key it is then.
            return (await FindAsync(cancel))!;
        }
    }
}
