using System.Text.Json;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Registry;

/// <summary>Looks whether the rows of a commune's registry are of its head's revision or before, and can be read.</summary>
public sealed class RegistryFaults(StorageAccount account)
{
    private const int Looks = 3;
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Registry);

    /// <summary>The commune as its rows have it, and the keys of those that do not fit. Rows that somebody writes meanwhile are looked at again.</summary>
    public async Task<(CommuneRegistry Registry, IReadOnlyList<string> Faults)> FindAsync(UnitCode commune, CancellationToken cancel)
    {
        for (var look = 1; ; look++)
        {
            var found = await LookAsync(commune, cancel);
            if (found.Faults.Count == 0 || look == Looks)
                return found;
        }
    }

    private async Task<(CommuneRegistry Registry, IReadOnlyList<string> Faults)> LookAsync(UnitCode commune, CancellationToken cancel)
    {
        var things = new List<RegistryChange>();
        var (found, newest, head) = (new List<string>(), 0L, 0L);
        await foreach (var row in table.QueryAsync<RegistryEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {commune.Value}"), cancellationToken: cancel))
        {
            if (row.RowKey == RegistryRows.Head)
            {
                head = row.Revision;
                continue;
            }

            newest = Math.Max(newest, row.Revision);
            if (Read(row) is { } thing)
                things.Add(thing);
            else
                found.Add(row.RowKey);
        }

        if (newest > head)
            found.Add(RegistryRows.Head);
        return (CommuneRegistry.Empty(commune).With(head, things), found);
    }

    private static RegistryChange? Read(RegistryEntity row)
    {
        try
        {
            return RegistryCodec.Read(row);
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
