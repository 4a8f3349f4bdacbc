using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Tcns.Functions.Sheets;

/// <summary>The zip of an .xlsx or .docx while it is written. A long sheet needs no more memory than a short one.</summary>
internal sealed class OfficePackage(Stream target) : IDisposable
{
    /// <summary>The earliest that a zip can hold: the same content gives the same bytes.</summary>
    private static readonly DateTimeOffset AlwaysAt = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly OfficeOutlet outlet = new(target);
    private ZipArchive? zip;

    /// <summary>The part must be disposed of before the next is opened.</summary>
    public XmlWriter Open(string part) =>
        XmlWriter.Create(OpenEntry(part), new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = true });

    public void Write(string part, string xml)
    {
        using var writer = Open(part);
        writer.WriteRaw(xml);
    }

    public void WriteBytes(string part, ReadOnlySpan<byte> bytes)
    {
        using var entry = OpenEntry(part);
        entry.Write(bytes);
    }

    /// <summary>Sends what was packed so far.</summary>
    public ValueTask PourAsync(CancellationToken cancel) => outlet.PourAsync(cancel);

    public ValueTask FinishAsync(CancellationToken cancel)
    {
        zip?.Dispose();
        return outlet.PourAsync(cancel, isEnd: true);
    }

    public void Dispose()
    {
        zip?.Dispose();
        outlet.Dispose();
    }

    private Stream OpenEntry(string part)
    {
        zip ??= new ZipArchive(outlet, ZipArchiveMode.Create, leaveOpen: true);
        var entry = zip.CreateEntry(part, CompressionLevel.Optimal);
        entry.LastWriteTime = AlwaysAt;
        return entry.Open();
    }
}
