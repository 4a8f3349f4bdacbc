using Tcns.Domain.Awards;
using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Awards;

/// <summary>The nominations of communes, each in one row with all that happened to it: a kill leaves it as it was before a step or after it.</summary>
public sealed class NominationStore(StorageAccount account)
{
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Awards);

    /// <summary>Under which the commune's nominations have their ids: with another one none would meet itself again.</summary>
    public Task<byte[]> GetSecretAsync(UnitCode commune, CancellationToken cancel) => new OnceMadeSecret(table, commune.Value, AwardRows.Secret).GetAsync(cancel);

    /// <summary>In no order that means anything.</summary>
    public async Task<IReadOnlyList<HeldNomination>> ReadAsync(UnitCode commune, CancellationToken cancel)
    {
        var held = new List<HeldNomination>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {commune.Value} and RowKey ne {AwardRows.Secret}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
            held.Add(new HeldNomination(NominationCodec.Read(row), row.ETag));
        return held;
    }

    public async Task<HeldNomination?> FindAsync(UnitCode commune, string id, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(commune.Value, id, cancellationToken: cancel);
        return row.HasValue ? new HeldNomination(NominationCodec.Read(row.Value!), row.Value!.ETag) : null;
    }

    /// <summary>Writes it in the place of what was read; false where somebody else has written meanwhile.</summary>
    /// <param name="nomination">As it is now.</param>
    /// <param name="before">Null where there was none yet.</param>
    /// <param name="cancel">Stops before it is written.</param>
    public Task<bool> TryWriteAsync(Nomination nomination, HeldNomination? before, CancellationToken cancel) =>
        table.TryPutAsync(NominationCodec.Write(nomination), before?.Row, cancel);

    /// <summary>Erases the person where nominated, and takes out of the other nominations what names the person.</summary>
    public async Task ForgetAsync(PersonFile file, CancellationToken cancel)
    {
        // Anew until nothing is found: somebody may decide on a nomination meanwhile.
        while (true)
        {
            HeldNomination[] concerned =
                [.. (await ReadAsync(file.Commune, cancel)).Where(one => file.IsNominatedBy(one.Nomination) || one.Nomination.Names(file.SoleTraces))];
            if (concerned.Length == 0)
                return;
            foreach (var one in concerned)
            {
                var after = file.IsNominatedBy(one.Nomination) ? one.Nomination.Erase(file.SoleTraces) : one.Nomination.Forget(file.SoleTraces);
                await TryWriteAsync(after, one, cancel);
            }
        }
    }
}
