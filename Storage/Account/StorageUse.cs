using Tcns.Storage.Tables;

namespace Tcns.Storage.Account;

/// <summary>What can be told of a store without knowing what lies in it.</summary>
public sealed class StorageUse(StorageAccount account)
{
    private const string AzureDomain = ".core.windows.net";

    public bool IsInAzure => account.Blobs.Uri.Host.EndsWith(AzureDomain, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether nobody has changed anything yet: nothing is in the registry or in the audit log, which is told of every change
    /// first. The system key and the runs of timers, which a mere start leaves behind, count for nothing.
    /// </summary>
    public async Task<bool> IsUntouchedAsync(CancellationToken cancel) =>
        await IsEmptyAsync(StorageLayout.Registry, cancel) && await IsEmptyAsync(StorageLayout.Audit, cancel);

    private async Task<bool> IsEmptyAsync(string table, CancellationToken cancel)
    {
        await foreach (var _ in account.Tables.GetTableClient(table).QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancel))
            return false;
        return true;
    }
}
