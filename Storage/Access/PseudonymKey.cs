using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Access;

/// <summary>
/// The secret under which members and households are named outside the tables. It is made once for a store, and must
/// outlive everything that was named by it: with another one nobody would be known again.
/// </summary>
public sealed class PseudonymKey(StorageAccount account)
{
    private const string Partition = "pseudonym";
    private const string Row = "key";
    private readonly OnceMadeSecret secret = new(account.Tables.GetTableClient(StorageLayout.Secrets), Partition, Row);
    private byte[]? known;

    public async ValueTask<byte[]> GetAsync(CancellationToken cancel) => known ??= await secret.GetAsync(cancel);

    /// <summary>The secret that a row of the table holds; null for a row of something else.</summary>
    internal static byte[]? SecretOf(TableEntity row) => (row.PartitionKey, row.RowKey) == (Partition, Row) ? OnceMadeSecret.Of(row) : null;

    /// <summary>Null where the store has none yet.</summary>
    internal Task<byte[]?> FindAsync(CancellationToken cancel) => secret.FindAsync(cancel);
}
