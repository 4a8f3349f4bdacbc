using System.Security.Cryptography;
using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Access;

/// <summary>A secret in a row of its own, made once, by whoever asks for it first. It never leaves its table, and must outlive all that was named by it.</summary>
internal sealed class OnceMadeSecret(TableClient table, string partition, string row)
{
    private const string Secret = "Secret";
    private const int Length = 32;

    public async Task<byte[]> GetAsync(CancellationToken cancel) => await FindAsync(cancel) ?? await MakeAsync(cancel);

    /// <summary>Null where there is none yet.</summary>
    public async Task<byte[]?> FindAsync(CancellationToken cancel)
    {
        var held = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancel);
        return held.HasValue ? Of(held.Value!) : null;
    }

    public static byte[]? Of(TableEntity held) => held.GetBinary(Secret);

    private async Task<byte[]> MakeAsync(CancellationToken cancel)
    {
        var made = RandomNumberGenerator.GetBytes(Length);
        try
        {
            await table.AddEntityAsync(new TableEntity(partition, row) { [Secret] = made }, cancel);
            return made;
        }
        catch (RequestFailedException taken) when (taken.Status is 409)
        {
            // Somebody else was first, whose secret it is then.
            return (await FindAsync(cancel))!;
        }
    }
}
