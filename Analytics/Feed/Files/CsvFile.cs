using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.Feed.Files;

/// <summary>
/// The feed's CSV: UTF-8 with a byte order mark, CRLF, RFC 4180, ISO dates, decimals with a point. What a spreadsheet would take for a
/// formula gets an apostrophe before it. Written here and not by the engine, which takes several times as long.
/// </summary>
internal sealed class CsvFile : IDisposable
{
    private const int Enough = 1 << 20;

    /// <summary>No value but a text is longer.</summary>
    private const int Longest = 64;

    private static readonly SearchValues<byte> Quoted = SearchValues.Create(",\"\r\n"u8);

    private readonly FileStream file;
    private byte[] lines = new byte[2 * Enough];
    private int length;

    private CsvFile(string path)
    {
        file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    /// <param name="rows">Have the table's columns in its order.</param>
    public static void Write(RowReader rows, FeedTable table, string path)
    {
        using var csv = new CsvFile(path);
        csv.Put(Encoding.UTF8.Preamble);
        csv.Put(Encoding.UTF8.GetBytes(CsvText.Header(table) + "\r\n"));
        var kinds = table.Columns.Select(column => column.Type.Kind).ToArray();
        while (rows.Read())
            csv.PutRow(rows, kinds);
        csv.Flush();
    }

    public void Dispose() => file.Dispose();

    private void PutRow(RowReader rows, FeedTypeKind[] kinds)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (!rows.IsNull(i))
                PutValue(rows, i, kinds[i]);
            Reserve(Longest);
            lines[length++] = (byte)',';
        }

        // In the place of the last comma.
        lines[length - 1] = (byte)'\r';
        lines[length++] = (byte)'\n';
        if (length >= Enough)
            Flush();
    }

    private void PutValue(RowReader rows, int i, FeedTypeKind kind)
    {
        Reserve(Longest);
        switch (kind)
        {
            case FeedTypeKind.Text:
                PutText(rows.GetUtf8(i));
                break;
            case FeedTypeKind.WholeNumber:
                PutNumber(rows.GetInt64(i));
                break;
            case FeedTypeKind.FixedPoint:
                _ = rows.GetDecimal(i).TryFormat(lines.AsSpan(length), out var digits, provider: CultureInfo.InvariantCulture);
                length += digits;
                break;
            case FeedTypeKind.Date:
                PutDay(rows.GetDate(i));
                break;
            case FeedTypeKind.Timestamp:
                PutInstant(rows.GetTimestamp(i));
                break;
            case FeedTypeKind.Boolean:
                Put(rows.GetBoolean(i) ? "true"u8 : "false"u8);
                break;
            default:
                throw new InvalidOperationException("There is no such type.");
        }
    }

    private void PutNumber(long number)
    {
        if ((ulong)number < 10)
        {
            lines[length++] = (byte)('0' + number);
            return;
        }

        _ = Utf8Formatter.TryFormat(number, lines.AsSpan(length), out var digits);
        length += digits;
    }

    private void PutDay(DateOnly day)
    {
        PutDigits(day.Year, 1000);
        lines[length++] = (byte)'-';
        PutDigits(day.Month, 10);
        lines[length++] = (byte)'-';
        PutDigits(day.Day, 10);
    }

    private void PutInstant(DateTimeOffset at)
    {
        PutDay(DateOnly.FromDateTime(at.UtcDateTime));
        var time = at.UtcDateTime.TimeOfDay;
        PutPart((byte)'T', time.Hours, 10);
        PutPart((byte)':', time.Minutes, 10);
        PutPart((byte)':', time.Seconds, 10);
        PutPart((byte)'.', (int)(time.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond), 100_000);
        lines[length++] = (byte)'Z';
    }

    private void PutPart(byte separator, int number, int place)
    {
        lines[length++] = separator;
        PutDigits(number, place);
    }

    /// <param name="number">What is written with leading zeros.</param>
    /// <param name="place">What its first digit counts: 10 for two digits.</param>
    private void PutDigits(int number, int place)
    {
        for (; place > 0; place /= 10)
            lines[length++] = (byte)('0' + (number / place % 10));
    }

    private void PutText(ReadOnlySpan<byte> text)
    {
        // Nothing at all is what is not there.
        var isQuoted = text.Length == 0 || text.ContainsAny(Quoted);
        if (isQuoted)
            Put("\""u8);
        if (CsvFormula.Begins(text))
            Put("'"u8);
        for (int next; (next = CsvFormula.Next(text)) > 0; text = text[next..])
        {
            PutPart(text[..next], isQuoted);
            Put("'"u8);
        }

        PutPart(text, isQuoted);
        if (isQuoted)
            Put("\""u8);
    }

    private void PutPart(ReadOnlySpan<byte> text, bool isQuoted)
    {
        for (int quote; isQuoted && (quote = text.IndexOf((byte)'"')) >= 0; text = text[(quote + 1)..])
        {
            Put(text[..quote]);
            Put("\"\""u8);
        }

        Put(text);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(lines.AsSpan(length));
        length += bytes.Length;
    }

    private void Reserve(int more)
    {
        if (length + more > lines.Length)
            Array.Resize(ref lines, Math.Max(2 * lines.Length, length + more));
    }

    private void Flush()
    {
        file.Write(lines, 0, length);
        length = 0;
    }
}
