using System.Text;
using System.Xml;

namespace Tcns.Functions.Sheets;

/// <summary>Tells what kind of file was uploaded by its first bytes, never by its name, and turns every trouble into a value.</summary>
internal static class SheetFile
{
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static async Task<SheetReading> ReadAsync(Stream stream, SheetLimits limits, CancellationToken cancel)
    {
        using var memory = new MemoryStream();
        var piece = new byte[81_920];
        while (memory.Length <= limits.FileBytes && await stream.ReadAsync(piece, cancel) is > 0 and var count)
            memory.Write(piece, 0, count);
        return ReadWhole(memory, limits);
    }

    public static SheetReading Read(Stream stream, SheetLimits limits)
    {
        using var memory = new MemoryStream();
        var piece = new byte[81_920];
        while (memory.Length <= limits.FileBytes && stream.Read(piece) is > 0 and var count)
            memory.Write(piece, 0, count);
        return ReadWhole(memory, limits);
    }

    private static SheetReading ReadWhole(MemoryStream file, SheetLimits limits)
    {
        if (file.Length > limits.FileBytes)
            return new SheetReading.Refused(SheetTrouble.TooLarge);
        try
        {
            return new SheetReading.Opened(ReadKind(file, limits));
        }
        catch (SheetTroubleException trouble)
        {
            return new SheetReading.Refused(trouble.Trouble);
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return new SheetReading.Refused(SheetTrouble.Broken);
        }
    }

    private static SheetBook ReadKind(MemoryStream file, SheetLimits limits)
    {
        var bytes = file.GetBuffer().AsSpan(0, (int)file.Length);
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return XlsxReader.Read(file, limits);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw new SheetTroubleException(bytes.IndexOf(EncryptedPackage) >= 0 ? SheetTrouble.Encrypted : SheetTrouble.LegacyFormat);
        if (bytes.StartsWith("PK"u8) || bytes.StartsWith("%PDF"u8) || bytes.StartsWith("{\\rtf"u8))
            throw new SheetTroubleException(SheetTrouble.NotASpreadsheet);
        return new SheetBook([CsvReader.Read(CsvEncoding.Decode(bytes), limits)]);
    }
}
