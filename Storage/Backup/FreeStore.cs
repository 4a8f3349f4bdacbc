using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Registry;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Backup;

/// <summary>Looks whether a backup may be restored into the store: nothing that anybody has entered may be where it would be written.</summary>
internal sealed class FreeStore(StorageAccount account, PseudonymKey secret)
{
    /// <summary>What a mere start leaves behind stands in none of them.</summary>
    private static readonly string[] Entered =
        [
        StorageLayout.Records, StorageLayout.Reports, StorageLayout.Awards, StorageLayout.Notices, StorageLayout.Registry, StorageLayout.Audit, StorageLayout.Changes,
        StorageLayout.Keys,
    ];

    /// <summary>A file of the lake that outlived its records would be counted, and totals that were closed be public again.</summary>
    private static readonly string[] Filed = [StorageLayout.Feed, StorageLayout.Lake, StorageLayout.Provinces];

    /// <exception cref="BackupException">Something is there.</exception>
    public async Task CheckAsync(BackupContents contents, BackupScope scope, CancellationToken cancel)
    {
        foreach (var table in Entered)
        {
            if (await IsTakenAsync(table, scope, cancel))
                throw new BackupException(BackupTrouble.StoreTaken, table);
        }

        foreach (var container in Filed)
        {
            if (await account.Blobs.GetBlobContainerClient(container).GetBlobsAsync(cancellationToken: cancel).AnyAsync(blob => scope.HoldsBlob(container, blob.Name), cancel))
                throw new BackupException(BackupTrouble.StoreTaken, container);
        }

        await CheckPlansAsync(contents, cancel);
        var own = contents.Tables.Where(entry => entry.Table == StorageLayout.Secrets).SelectMany(contents.RowsOf).Select(PseudonymKey.SecretOf).FirstOrDefault(found => found is not null);

        // A backup without a secret is of a store in which nobody has a pseudonym yet.
        if (own is not null && await secret.FindAsync(cancel) is { } theirs && !theirs.AsSpan().SequenceEqual(own))
            throw new BackupException(BackupTrouble.OtherSecret, StorageLayout.Secrets);
    }

    /// <summary>The name of a plan is one province's in the whole store.</summary>
    private async Task CheckPlansAsync(BackupContents contents, CancellationToken cancel)
    {
        var registry = account.Tables.GetTableClient(StorageLayout.Registry);
        foreach (var plan in contents.Tables.Where(entry => entry.Table == StorageLayout.Registry).SelectMany(contents.RowsOf).Where(row => row.PartitionKey == RegistryRows.PlanIndex))
        {
            if ((await registry.GetEntityIfExistsAsync<TableEntity>(plan.PartitionKey, plan.RowKey, cancellationToken: cancel)).HasValue)
                throw new BackupException(BackupTrouble.StoreTaken, plan.RowKey);
        }
    }

    private async Task<bool> IsTakenAsync(string table, BackupScope scope, CancellationToken cancel)
    {
        foreach (var filter in scope.RangesOf(table).SelectMany(range => range.Filters(after: null)))
        {
            await foreach (var row in account.Tables.GetTableClient(table).QueryAsync<TableEntity>(filter, maxPerPage: 100, cancellationToken: cancel))
            {
                if (scope.Holds(table, row) && (table != StorageLayout.Keys || row.GetString(BackupScope.KeyUnit) is not null))
                    return true;
            }
        }

        return false;
    }
}
