using Azure;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Schema;

/// <summary>Of which version the tables of a store are.</summary>
public sealed class StoreSchema(StorageAccount account, BusinessClock clock, SchemaSteps steps)
{
    /// <summary>The version that nobody noted: stores from before versions were.</summary>
    public const int First = 1;

    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Runs);
    private readonly StorageUse use = new(account);

    /// <summary>Where nothing is noted yet, a store in which nobody has worked is of the newest version, any other of the first.</summary>
    public async Task<StoreVersion> FindAsync(CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is { } noted)
            return noted;
        var version = await use.IsUntouchedAsync(cancel) ? steps.Newest : First;
        try
        {
            await table.AddEntityAsync(new SchemaEntity { Version = version, Store = Guid.NewGuid().ToString("N"), Since = clock.Now }, cancel);
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            // Somebody else was first.
        }

        return (await ReadAsync(cancel))!;
    }

    public async Task NoteAsync(int version, CancellationToken cancel)
    {
        var store = (await FindAsync(cancel)).Store;
        await table.UpsertEntityAsync(new SchemaEntity { Version = version, Store = store, Since = clock.Now }, TableUpdateMode.Replace, cancel);
    }

    private async Task<StoreVersion?> ReadAsync(CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<SchemaEntity>(SchemaEntity.Partition, SchemaEntity.Row, cancellationToken: cancel);
        return row.HasValue ? new StoreVersion(row.Value!.Store, row.Value.Version) : null;
    }
}
