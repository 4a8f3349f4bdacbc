using System.Security.Cryptography;
using Azure;
using Tcns.Domain.Places;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Awards;

/// <summary>
/// The secrets under which communes' nominations have their ids, each made once, when somebody first proposes. One never leaves its table, and
/// must outlive the commune's nominations: with another one none would meet itself again.
/// </summary>
internal sealed class AwardSecrets(TableClient table)
{
    private const string Value = "Secret";
    private const int Length = 32;

    public async Task<byte[]> GetAsync(UnitCode commune, CancellationToken cancel) => await ReadAsync(commune, cancel) ?? await MakeAsync(commune, cancel);

    private async Task<byte[]?> ReadAsync(UnitCode commune, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(commune.Value, AwardRows.Secret, cancellationToken: cancel);
        return row.HasValue ? row.Value!.GetBinary(Value) : null;
    }

    private async Task<byte[]> MakeAsync(UnitCode commune, CancellationToken cancel)
    {
        var made = RandomNumberGenerator.GetBytes(Length);
        try
        {
            await table.AddEntityAsync(new TableEntity(commune.Value, AwardRows.Secret) { [Value] = made }, cancel);
            return made;
        }
        catch (RequestFailedException taken) when (taken.Status is 409)
        {
            // Somebody else was first, whose secret it is then.
            return (await ReadAsync(commune, cancel))!;
        }
    }
}
