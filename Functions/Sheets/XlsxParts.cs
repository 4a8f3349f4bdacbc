using System.IO.Compression;
using System.Xml;

namespace Tcns.Functions.Sheets;

/// <summary>
/// The parts of an .xlsx. They are read from memory alone: a part's name is looked up among the entries and is never a path,
/// nothing is fetched, and what is unpacked is counted while it is.
/// </summary>
internal sealed class XlsxParts : IDisposable
{
    private readonly ZipArchive zip;
    private readonly SheetLimits limits;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private long unpacked;
    private long sinceStep;

    public XlsxParts(MemoryStream file, SheetLimits limits)
    {
        this.limits = limits;
        // Counted before the archive is opened, which would make an object of each entry.
        if (file.GetBuffer().AsSpan(0, (int)file.Length).Count("PK\u0001\u0002"u8) > limits.Parts)
            throw new SheetTroubleException(SheetTrouble.TooLarge);
        file.Position = 0;
        zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in zip.Entries)
        {
            if (!entries.TryAdd(entry.FullName.Replace('\\', '/'), entry))
                throw new SheetTroubleException(SheetTrouble.Broken);
        }
    }

    public bool Has(string part) => entries.ContainsKey(part);

    public XmlReader Open(string part)
    {
        if (!entries.TryGetValue(part, out var entry))
            throw new SheetTroubleException(SheetTrouble.Broken);
        if (entry.IsEncrypted)
            throw new SheetTroubleException(SheetTrouble.Encrypted);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            NameTable = new XlsxNames(),
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = limits.UnpackedBytes,
            CloseInput = true,
        };
        sinceStep = 0;
        return new XlsxXml(XmlReader.Create(new XlsxPartStream(entry, Count), settings), () => sinceStep = 0);
    }

    public void Dispose() => zip.Dispose();

    private void Count(ZipArchiveEntry entry, int more, long soFar)
    {
        unpacked += more;
        sinceStep += more;
        if (unpacked > limits.UnpackedBytes || sinceStep > limits.StepBytes || (soFar > limits.FreeBytes && soFar / limits.Ratio > entry.CompressedLength))
            throw new SheetTroubleException(SheetTrouble.TooLarge);
    }
}
