using System.Text;

namespace Tcns.Functions.Sheets;

/// <summary>CSV has no place that names its encoding: UTF-8, unless a byte order mark says UTF-16.</summary>
internal static class CsvEncoding
{
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = bytes switch
        {
            [0xFF, 0xFE, ..] => Decode(new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), bytes[2..], SheetTrouble.Broken),
            [0xFE, 0xFF, ..] => Decode(new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), bytes[2..], SheetTrouble.Broken),
            [0xEF, 0xBB, 0xBF, ..] => Decode(Utf8, bytes[3..], SheetTrouble.NotUtf8),
            _ when bytes.Contains((byte)0) => throw new SheetTroubleException(SheetTrouble.NotASpreadsheet),
            _ => Decode(Utf8, bytes, SheetTrouble.NotUtf8),
        };
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty)
            throw new SheetTroubleException(SheetTrouble.Empty);
        if (start[0] == '<' || text.Contains('\0', StringComparison.Ordinal))
            throw new SheetTroubleException(SheetTrouble.NotASpreadsheet);
        return text;
    }

    private static UTF8Encoding Utf8 => new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static string Decode(Encoding encoding, ReadOnlySpan<byte> bytes, SheetTrouble trouble)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new SheetTroubleException(trouble);
        }
    }
}
