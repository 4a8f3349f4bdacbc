using System.Globalization;
using System.IO.Compression;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Reports;

/// <summary>
/// What versions of reports say: written once, before the version that names it, and never changed. In the tables because it
/// holds what residents said.
/// </summary>
public sealed class ReportContents(StorageAccount account)
{
    /// <summary>What a property of a row may hold.</summary>
    private const int LongestPart = 64 * 1024;

    /// <summary>A row may hold a megabyte.</summary>
    private const int MostParts = 15;
    private const string Count = "Parts";
    private readonly TableClient table = account.Tables.GetTableClient(StorageLayout.Reports);

    /// <returns>The name to find it by.</returns>
    public async Task<string> AddAsync(UnitCode unit, Period period, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var parts = Pack(content.Span).Chunk(LongestPart).ToArray();
        if (parts.Length > MostParts)
            throw new ArgumentException("A report says less.", nameof(content));
        var name = Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture);
        var row = new TableEntity(PartitionOf(unit), RowOf(period, name)) { [Count] = parts.Length };
        foreach (var (place, part) in parts.Index())
            row[NameOf(place)] = part;
        await table.AddEntityAsync(row, cancel);
        return name;
    }

    public async Task<BinaryData> ReadAsync(UnitCode unit, Period period, string name, CancellationToken cancel)
    {
        var row = (await table.GetEntityAsync<TableEntity>(PartitionOf(unit), RowOf(period, name), cancellationToken: cancel)).Value;
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
    private static string PartitionOf(UnitCode unit) => "content " + unit;

    private static string RowOf(Period period, string name) => period + " " + name;

    private static string NameOf(int part) => "Part" + part.ToString(CultureInfo.InvariantCulture);
}
