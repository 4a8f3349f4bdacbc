using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Tcns.Functions.Sheets;

/// <summary>
/// Writes one part of an .xlsx. XML is made in memory a piece at a time and goes out asynchronously, since a response takes
/// nothing else; so a long sheet needs no more memory than a short one.
/// </summary>
internal sealed class XlsxPartWriter : IAsyncDisposable
{
    private const int Piece = 65_536;

    /// <summary>The earliest that a zip can hold: the same content gives the same bytes.</summary>
    private static readonly DateTimeOffset AlwaysAt = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Stream packing;
    private readonly MemoryStream piece = new();

    private XlsxPartWriter(Stream packing)
    {
        this.packing = packing;
        Xml = XmlWriter.Create(piece, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false });
    }

    public XmlWriter Xml { get; }

    public static async Task<XlsxPartWriter> OpenAsync(ZipArchive zip, string part, CancellationToken cancel)
    {
        var entry = zip.CreateEntry(part, CompressionLevel.Optimal);
        entry.LastWriteTime = AlwaysAt;
        return new XlsxPartWriter(await entry.OpenAsync(cancel));
    }

    public static async Task WriteAsync(ZipArchive zip, string part, string xml, CancellationToken cancel)
    {
        var entry = zip.CreateEntry(part, CompressionLevel.Optimal);
        entry.LastWriteTime = AlwaysAt;
        await using var opened = await entry.OpenAsync(cancel);
        await opened.WriteAsync(Encoding.UTF8.GetBytes(xml), cancel);
    }

    /// <summary>Sends what was made so far when it is worth it.</summary>
    public async ValueTask RelieveAsync(CancellationToken cancel, bool isEnd = false)
    {
        if (piece.Length < Piece && !isEnd)
            return;
        Xml.Flush();
        await packing.WriteAsync(piece.GetBuffer().AsMemory(0, (int)piece.Length), cancel);
        piece.SetLength(0);
    }

    public async ValueTask DisposeAsync()
    {
        await Xml.DisposeAsync();
        await packing.DisposeAsync();
        await piece.DisposeAsync();
    }
}
