using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Backup;

/// <summary>Looks whether a backup may be restored into the store: nothing that anybody has entered may be where it would be written.</summary>
internal sealed class FreeStore(StorageAccount account, PseudonymKey secret)
{
    /// <summary>What a mere start leaves behind stands in none of them.</summary>
    private static readonly string[] Entered =
        [StorageLayout.Records, StorageLayout.Reports, StorageLayout.Awards, StorageLayout.Notices, StorageLayout.Registry, StorageLayout.Audit];

    /// <exception cref="BackupException">Something is there.</exception>
    public async Task CheckAsync(BackupContents contents, BackupScope scope, CancellationToken cancel)
    {
        foreach (var table in Entered)
        {
            if (await IsTakenAsync(table, scope, cancel))
                throw new BackupException(BackupTrouble.StoreTaken, table);
        }

        var own = contents.Tables.Where(entry => entry.Table == StorageLayout.Secrets).SelectMany(contents.RowsOf).Select(PseudonymKey.SecretOf).FirstOrDefault(found => found is not null);
        if (await secret.FindAsync(cancel) is { } theirs && (own is null || !theirs.AsSpan().SequenceEqual(own)))
            throw new BackupException(BackupTrouble.OtherSecret, StorageLayout.Secrets);
    }

    private async Task<bool> IsTakenAsync(string table, BackupScope scope, CancellationToken cancel)
    {
        foreach (var filter in scope.RangesOf(table).SelectMany(range => range.Filters(after: null)))
        {
            await foreach (var row in account.Tables.GetTableClient(table).QueryAsync<TableEntity>(filter, maxPerPage: 1, cancellationToken: cancel))
            {
                if (scope.Holds(table, row))
                    return true;
            }
        }

        return false;
    }
}
