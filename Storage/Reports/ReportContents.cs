using System.Globalization;
using System.IO.Compression;
using Azure;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Reports;

/// <summary>
/// What versions of reports say: written once, before the version that names it,
/// and changed only where it names a person whose data are erased. In the tables because people write it.
/// </summary>
public sealed class ReportContents(StorageAccount account)
{
    /// <summary>Of the names of the partitions, behind which a unit's code follows.</summary>
    internal const string Beginning = "content ";

    /// <summary>What a property of a row may hold.</summary>
    private const int LongestPart = 64 * 1024;

    /// <summary>A row may hold a megabyte.</summary>
    private const int MostParts = 15;
    private const string Count = "Parts";
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Reports);

    /// <returns>The name to find it by.</returns>
    public async Task<string> AddAsync(UnitCode unit, Period period, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var name = Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture);
        await table.AddEntityAsync(RowOf(PartitionOf(unit), RowOf(period, name), content.Span), cancel);
        return name;
    }

    public async Task<BinaryData> ReadAsync(UnitCode unit, Period period, string name, CancellationToken cancel) =>
        await UnpackAsync((await table.GetEntityAsync<TableEntity>(PartitionOf(unit), RowOf(period, name), cancellationToken: cancel)).Value, cancel);

    public async Task<bool> HasAsync(UnitCode unit, Period period, string name, CancellationToken cancel) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(unit), RowOf(period, name), select: [Count], cancellationToken: cancel)).HasValue;

    /// <summary>Writes anew, of a commune and its teams, what has to be told otherwise: the one change that a version can meet.</summary>
    /// <param name="commune">Whose.</param>
    /// <param name="change">Null where it stays as it is.</param>
    /// <param name="cancel">Stops between two of them.</param>
    public async Task RewriteAsync(UnitCode commune, Func<BinaryData, byte[]?> change, CancellationToken cancel)
    {
        await foreach (var row in QueryAsync(commune, cancel))
        {
            if (change(await UnpackAsync(row, cancel)) is { } changed)
                await table.UpdateEntityAsync(RowOf(row.PartitionKey, row.RowKey, changed), row.ETag, TableUpdateMode.Replace, cancel);
        }
    }

    /// <summary>What all versions of a commune and its teams say, each by its name.</summary>
    public async Task<IReadOnlyDictionary<string, BinaryData>> ReadAllAsync(UnitCode commune, CancellationToken cancel)
    {
        var said = new Dictionary<string, BinaryData>(StringComparer.Ordinal);
        await foreach (var row in QueryAsync(commune, cancel))
            said.Add(row.RowKey[(row.RowKey.IndexOf(' ', StringComparison.Ordinal) + 1)..], await UnpackAsync(row, cancel));
        return said;
    }

    private AsyncPageable<TableEntity> QueryAsync(UnitCode commune, CancellationToken cancel) =>
        table.QueryAsync<TableEntity>(ReportRows.OfCommune(commune, Beginning), cancellationToken: cancel);

    private static TableEntity RowOf(string partition, string name, ReadOnlySpan<byte> content)
    {
        var parts = Pack(content).Chunk(LongestPart).ToArray();
        if (parts.Length > MostParts)
            throw new ArgumentException("A report says less.", nameof(content));
        var row = new TableEntity(partition, name) { [Count] = parts.Length };
        foreach (var (place, part) in parts.Index())
            row[NameOf(place)] = part;
        return row;
    }

    private static async Task<BinaryData> UnpackAsync(TableEntity row, CancellationToken cancel)
    {
        var packed = Enumerable.Range(0, row.GetInt32(Count)!.Value).SelectMany(place => row.GetBinary(NameOf(place))!).ToArray();
        using var unpacking = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return await BinaryData.FromStreamAsync(unpacking, cancel);
    }

    private static byte[] Pack(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Optimal))
            packing.Write(content);
        return packed.ToArray();
    }

    /// <summary>Apart from what is kept of units themselves, so that reading those stays small.</summary>
    private static string PartitionOf(UnitCode unit) => Beginning + unit;

    private static string RowOf(Period period, string name) => period + " " + name;

    private static string NameOf(int part) => "Part" + part.ToString(CultureInfo.InvariantCulture);
}
