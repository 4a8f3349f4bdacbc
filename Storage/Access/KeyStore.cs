using Azure;
using AutoMapper;
using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Storage.Account;
using Tcns.Storage.Mapping;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Access;

/// <summary>The access keys. A lost reply is no fault: the table client recognises its own row.</summary>
public sealed class KeyStore(StorageAccount account, OfficialUnits units)
{
    /// <summary>Changed (412) or gone (404) since it was read.</summary>
    private static readonly int[] Overtaken = [404, 412];

    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Keys);
    private readonly Lazy<IMapper> mapper = new(FlatMaps.CreateMapper);

    public async Task<StoredKey?> FindAsync(KeyHash hash, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<KeyEntity>(KeyRows.Partition(hash), KeyRows.Row(hash), cancellationToken: cancel);
        return row.HasValue ? Restore(row.Value!) : null;
    }

    public async Task<StoredKey?> FindByIdAsync(string id, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {KeyRows.PartitionOfId(id)} and RowKey ge {KeyRows.FirstRowOfId(id)} and RowKey lt {KeyRows.EndOfId(id)}");
        await foreach (var row in table.QueryAsync<KeyEntity>(filter, cancellationToken: cancel))
            return Restore(row);
        return null;
    }

    /// <summary>False when there is a key with this hash already.</summary>
    public Task<bool> AddAsync(AccessKey key, CancellationToken cancel) =>
        IsDoneAsync(() => table.AddEntityAsync(RowOf(key), cancel), refusals: [409]);

    /// <summary>Puts a key in the place of another with the same hash; false when that one has changed since it was read.</summary>
    public Task<bool> ReplaceAsync(StoredKey old, AccessKey key, CancellationToken cancel) =>
        IsDoneAsync(() => table.UpdateEntityAsync(RowOf(key), old.ETag, TableUpdateMode.Replace, cancel), Overtaken);

    /// <summary>
    /// The keys bound to the unit or to what lies below it, every key when no unit is named, of those that are to be shown;
    /// in the order of their ids, from the one after <paramref name="afterId"/> on.
    /// </summary>
    public async Task<KeyPage> ListAsync(UnitCode? within, string? afterId, int limit, Func<AccessKey, bool> isShown, CancellationToken cancel)
    {
        var found = new List<StoredKey>();
        await foreach (var row in table.QueryAsync<KeyEntity>(FilterFor(within, afterId), cancellationToken: cancel))
        {
            var stored = Restore(row);
            if (!isShown(stored.Key))
                continue;
            if (found.Count == limit)
                return new KeyPage(found, found[^1].Key.Id);
            found.Add(stored);
        }

        return new KeyPage(found, null);
    }

    public async Task<bool> HasSystemKeyAsync(DateOnly today, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"Role eq {Role.System.WireName()}");
        await foreach (var row in table.QueryAsync<KeyEntity>(filter, cancellationToken: cancel))
        {
            if (Restore(row).Key is { Details.IsPrincipal: false } key && key.IsGoodOn(today))
                return true;
        }

        return false;
    }

    /// <summary>The keys of the role <see cref="Role.System"/> that were not revoked. The service looks through all keys for them.</summary>
    public async Task<IReadOnlyList<AccessKey>> SystemKeysAsync(CancellationToken cancel)
    {
        var found = new List<AccessKey>();
        var filter = TableClient.CreateQueryFilter($"Role eq {Role.System.WireName()}");
        await foreach (var row in table.QueryAsync<KeyEntity>(filter, cancellationToken: cancel))
        {
            if (Restore(row).Key is { Details.RevokedAt: null } key)
                found.Add(key);
        }

        return found;
    }

    /// <summary>Revokes for ever; the first day and hour stay when it is asked again. Null when there is no such key.</summary>
    public async Task<StoredKey?> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancel)
    {
        while (await FindByIdAsync(id, cancel) is { } stored)
        {
            if (stored.Key.Details.RevokedAt is not null || await TryMergeAsync(stored, "RevokedAt", at, cancel))
                return await FindByIdAsync(id, cancel);
        }

        return null;
    }

    /// <summary>Notes the use unless somebody else has written the row meanwhile: then that one noted it.</summary>
    public Task NoteUseAsync(StoredKey stored, DateTimeOffset at, CancellationToken cancel) =>
        TryMergeAsync(stored, "LastUsedAt", at, cancel);

    public async IAsyncEnumerable<StoredKey> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in table.QueryAsync<KeyEntity>(cancellationToken: cancel))
            yield return Restore(row);
    }

    /// <summary>Rows that nobody finds by the key, since they lie in another partition.</summary>
    public async IAsyncEnumerable<string> MisplacedAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in table.QueryAsync<TableEntity>(select: [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey)], cancellationToken: cancel))
        {
            if (KeyRows.PartitionOfId(row.RowKey) != row.PartitionKey)
                yield return row.PartitionKey;
        }
    }

    /// <summary>Removes the key unless its row has changed since it was read.</summary>
    public Task<bool> RemoveAsync(StoredKey stored, CancellationToken cancel) =>
        IsDoneAsync(() => table.DeleteEntityAsync(KeyRows.Partition(stored.Key.Hash), KeyRows.Row(stored.Key.Hash), stored.ETag, cancel), Overtaken);

    private static string? FilterFor(UnitCode? within, string? afterId)
    {
        var place = within?.Level switch
        {
            null => null,
            UnitLevel.Province => TableClient.CreateQueryFilter($"Province eq {within.Value}"),
            UnitLevel.Commune => TableClient.CreateQueryFilter($"Commune eq {within.Value}"),
            _ => TableClient.CreateQueryFilter($"Unit eq {within.Value}"),
        };

        // A row key begins with its partition key, so the order of ids is the order of the table.
        var rest = afterId is null
            ? null
            : TableClient.CreateQueryFilter($"PartitionKey ge {KeyRows.PartitionOfId(afterId)} and RowKey ge {KeyRows.EndOfId(afterId)}");
        return place is null ? rest : rest is null ? place : place + " and " + rest;
    }

    private static async Task<bool> IsDoneAsync(Func<Task> write, int[] refusals)
    {
        try
        {
            await write();
            return true;
        }
        catch (RequestFailedException refused) when (refusals.Contains(refused.Status))
        {
            return false;
        }
    }

    private Task<bool> TryMergeAsync(StoredKey stored, string column, DateTimeOffset value, CancellationToken cancel)
    {
        var row = new TableEntity(KeyRows.Partition(stored.Key.Hash), KeyRows.Row(stored.Key.Hash)) { [column] = value };
        return IsDoneAsync(() => table.UpdateEntityAsync(row, stored.ETag, TableUpdateMode.Merge, cancel), Overtaken);
    }

    private KeyEntity RowOf(AccessKey key)
    {
        var row = mapper.Value.Map<KeyEntity>(key);
        row.Province = key.Unit is { } unit ? units.Home(unit)?.Province.Value : null;
        return row;
    }

    private StoredKey Restore(KeyEntity row)
    {
        var key = AccessKey.Create(
            KeyHash.Parse(row.RowKey), KeyProfile.ReadRole(row.Role), KeyProfile.ReadUnit(row.Unit), mapper.Value.Map<KeyDetails>(row));
        return new StoredKey(key, row.ETag);
    }
}
