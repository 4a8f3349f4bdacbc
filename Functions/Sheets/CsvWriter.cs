using System.Buffers;
using System.Globalization;
using System.Text;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Sheets;

/// <summary>
/// Writes a table as CSV (RFC 4180) that Excel opens as it is meant: UTF-8 with a byte order mark, ISO days, decimal points, and
/// no formula (<see cref="CsvGuard"/>).
/// </summary>
internal static class CsvWriter
{
    private const int Piece = 32_768;
    private static readonly SearchValues<char> Special = SearchValues.Create("\",;\t\r\n");
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task WriteAsync(
        Stream stream, Language language, SheetTable table, IAsyncEnumerable<IReadOnlyList<CellValue>> rows, CancellationToken cancel)
    {
        var text = new StringBuilder("\uFEFF");
        AppendLine(text, table.Columns.Select(column => Field(new CellValue.Text(column.HeadingIn(language)))));
        await foreach (var row in rows.WithCancellation(cancel))
        {
            AppendLine(text, table.Columns.Zip(row, (column, value) => Field(ShownValue.Of(column, value, language))));
            if (text.Length > Piece)
                await FlushAsync(stream, text, cancel);
        }

        await FlushAsync(stream, text, cancel);
    }

    public static Task WriteAsync(
        Stream stream, Language language, SheetTable table, IEnumerable<IReadOnlyList<CellValue>> rows, CancellationToken cancel) =>
        WriteAsync(stream, language, table, rows.ToAsyncEnumerable(), cancel);

    private static async Task FlushAsync(Stream stream, StringBuilder text, CancellationToken cancel)
    {
        await stream.WriteAsync(Utf8.GetBytes(text.ToString()), cancel);
        text.Clear();
    }

    private static void AppendLine(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields).Append("\r\n");

    private static string Field(CellValue value) => value switch
    {
        CellValue.Empty => "",
        CellValue.Number number => Unmistakable(number.Value),
        CellValue.Day day => day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellValue.Text text => Quoted(CsvGuard.PutOn(text.Value)),
        _ => throw new InvalidOperationException("No such value is shown."),
    };

    /// <summary>1.234 is more than a thousand to a Vietnamese reader, 1.2340 is not.</summary>
    private static string Unmistakable(decimal number)
    {
        var text = number.ToString("0.############################", CultureInfo.InvariantCulture);
        return text.Length - text.IndexOf('.', StringComparison.Ordinal) == 4 && text.Contains('.', StringComparison.Ordinal) ? text + "0" : text;
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(Special) || text != text.Trim() ? '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : text;
}
