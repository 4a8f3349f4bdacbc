using System.Runtime.CompilerServices;
using Tcns.Domain.Places;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Records;

/// <summary>
/// Every row of the table <c>records</c>, record by record, for who looks whether it is whole. In a partition the versions before come first, so that
/// those of one team are held until their newest has come, and nothing else.
/// </summary>
public sealed class RecordHistories(StorageAccount account)
{
    private const string Earlier = "h|";
    private const int IdLength = 36;
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Records);

    public IAsyncEnumerable<string> PartitionsAsync(CancellationToken cancel) => table.PartitionsAsync(cancel);

    /// <summary>What a team has, in the order of the ids. What is written meanwhile may be met half: <see cref="FindAsync"/> looks again.</summary>
    public async IAsyncEnumerable<RecordHistory> ReadAsync(UnitCode team, [EnumeratorCancellation] CancellationToken cancel)
    {
        var earlier = new Dictionary<string, List<RecordEntity>>(StringComparer.Ordinal);
        await foreach (var row in table.QueryAsync<RecordEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {team.Value}"), cancellationToken: cancel))
        {
            if (row.RowKey.StartsWith(Earlier, StringComparison.Ordinal))
            {
                var id = IdIn(row.RowKey);
                if (!earlier.TryGetValue(id, out var known))
                    earlier.Add(id, known = []);
                known.Add(row);
            }
            else if (row.RowKey.StartsWith(RecordRows.StartOfNewest, StringComparison.Ordinal))
            {
                var id = row.RowKey[RecordRows.StartOfNewest.Length..];
                yield return HistoryRows.Read(team, id, row, earlier.Remove(id, out var before) ? before : []);
            }
            else
            {
                yield return new RecordHistory(team, row.RowKey, [], null, [new RowFault(RowFault.Unreadable, row.RowKey)]);
            }
        }

        foreach (var (id, left) in earlier)
            yield return HistoryRows.Read(team, id, null, left);
    }

    /// <summary>One record anew: the newest before the others, so that every version before it is there by then.</summary>
    public async Task<RecordHistory> FindAsync(UnitCode team, string id, CancellationToken cancel)
    {
        var newest = await table.GetEntityIfExistsAsync<RecordEntity>(team.Value, RecordRows.StartOfNewest + id, cancellationToken: cancel);
        var (start, end) = (Earlier + id + "|", Earlier + id + "}");
        var earlier = new List<RecordEntity>();
        await foreach (var row in table.QueryAsync<RecordEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {team.Value} and RowKey ge {start} and RowKey lt {end}"), cancellationToken: cancel))
        {
            // What a change after the reading of the newest has put there is the newest itself.
            if (!newest.HasValue || row.Version < newest.Value!.Version)
                earlier.Add(row);
        }

        return HistoryRows.Read(team, id, newest.HasValue ? newest.Value : null, earlier);
    }

    private static string IdIn(string row) => row.Length > Earlier.Length + IdLength ? row.Substring(Earlier.Length, IdLength) : row[Earlier.Length..];
}
