using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Rollups;

/// <summary>The rollups that were asked for, so that whoever asked can see how far they are.</summary>
public sealed class RollupStore(StorageAccount account)
{
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Runs);

    public async Task<Rollup?> FindAsync(string id, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<RollupEntity>(RollupEntity.Partition, id, cancellationToken: cancel);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>Whoever works on it is the only one to write.</summary>
    public Task WriteAsync(Rollup rollup, CancellationToken cancel) => table.UpsertEntityAsync(Write(rollup), TableUpdateMode.Replace, cancel);

    private static Rollup Read(RollupEntity row) => new(
        row.RowKey,
        UnitCode.Parse(row.Unit),
        Period.Parse(row.Period),
        Enum.Parse<RollupState>(row.State),
        row.Progress,
        row.Version.Length == 0 ? null : row.Version,
        row.AskedAt,
        row.Timestamp);

    private static RollupEntity Write(Rollup rollup) => new()
    {
        RowKey = rollup.Id,
        Unit = rollup.Unit.Value,
        Period = rollup.Period.ToString(),
        State = rollup.State.ToString(),
        Progress = rollup.Progress,
        Version = rollup.Version ?? "",
        AskedAt = rollup.AskedAt,
    };
}
