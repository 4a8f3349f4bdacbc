using Azure;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Registry;

/// <summary>
/// The communes' registries. A commune is read whole and remembered; every later read asks only for its head, so that what is
/// given is never older than the request.
/// </summary>
public sealed class RegistryStore
{
    /// <summary>A transaction takes 100 rows, of which one is the head.</summary>
    public const int MostChanges = 99;

    /// <summary>
    /// The longest text of a thing. The rest of its row is left to an erasure, which adds a last event to however long a history: of two texts
    /// of 1,000 signs, six letters each where they are escaped, and its days.
    /// </summary>
    public const int Longest = RegistryEntity.Longest - 15_000;
    private const int MostReads = 5;

    private readonly TableClient table;
    private readonly RegistryMemory memory = new();
    private readonly SharedReads<UnitCode, CommuneRegistry> reads;

    public RegistryStore(StorageAccount account)
    {
        table = account.Tables.GetTableClient(StorageLayout.Registry);
        reads = new SharedReads<UnitCode, CommuneRegistry>(ReadAsync);
    }

    /// <summary>How long a thing's text will be.</summary>
    public static int LengthOf(RegistryChange change) => RegistryCodec.Describe(change).Document.Length;

    public Task<CommuneRegistry> ReadAsync(UnitCode commune, CancellationToken cancel) => reads.AskAsync(commune, cancel);

    /// <summary>Writes all the changes or none: none, and null, when the commune has changed since it was read.</summary>
    public async Task<CommuneRegistry?> TryWriteAsync(CommuneRegistry basis, IReadOnlyList<RegistryChange> changes, CancellationToken cancel)
    {
        if (changes.Count > MostChanges)
            throw new ArgumentException("A transaction takes no more changes.", nameof(changes));
        var head = await table.GetEntityIfExistsAsync<RegistryEntity>(basis.Commune.Value, RegistryRows.Head, cancellationToken: cancel);
        if ((head.HasValue ? head.Value!.Revision : 0) != basis.Revision)
            return null;
        var revision = checked(basis.Revision + 1);
        var newHead = new RegistryEntity { PartitionKey = basis.Commune.Value, RowKey = RegistryRows.Head, Revision = revision };
        var actions = changes.Select(change => new TableTransactionAction(
            TableTransactionActionType.UpsertReplace, RegistryCodec.Write(basis.Commune, revision, change)));
        try
        {
            await table.SubmitTransactionAsync(
                [
                    head.HasValue
                        ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, newHead, head.Value!.ETag)
                        : new TableTransactionAction(TableTransactionActionType.Add, newHead),
                    .. actions,
                ],
                cancel);
        }
        catch (TableTransactionFailedException conflict) when (conflict.Status is 409 or 412)
        {
            return null;
        }

        var written = basis.With(revision, changes);
        memory.Keep(written);
        return written;
    }

    private async Task<CommuneRegistry> ReadAsync(UnitCode commune)
    {
        for (var tries = 1; ; tries++)
        {
            var revision = await HeadAsync(commune);
            if (memory.Find(commune) is { } known && known.Revision == revision)
                return known;
            var (read, isWhole) = await ReadRowsAsync(commune, revision);
            if (isWhole)
                memory.Keep(read);

            // Where somebody writes all the time, what is given is a little mixed, and called by the older revision: no change
            // can be written upon it.
            if (isWhole || tries == MostReads)
                return read;
        }
    }

    private async Task<long> HeadAsync(UnitCode commune)
    {
        var head = await table.GetEntityIfExistsAsync<RegistryEntity>(commune.Value, RegistryRows.Head);
        return head.HasValue ? head.Value!.Revision : 0;
    }

    /// <summary>Rows come page by page: one that is newer than the head was written while they came.</summary>
    private async Task<(CommuneRegistry Read, bool IsWhole)> ReadRowsAsync(UnitCode commune, long revision)
    {
        var registry = CommuneRegistry.Empty(commune);
        var isWhole = true;
        await foreach (var row in table.QueryAsync<RegistryEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {commune.Value}")))
        {
            if (RegistryCodec.Read(row) is not { } thing)
                continue;
            isWhole &= row.Revision <= revision;
            registry = registry.With(row.Revision, thing);
        }

        return (registry.With(revision), isWhole);
    }
}
