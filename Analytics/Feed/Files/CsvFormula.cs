using System.Buffers;

namespace Tcns.Analytics.Feed.Files;

/// <summary>
/// Where a text needs an apostrophe, lest a spreadsheet take it or a part of it for a formula: at its beginning, and behind a mark at which
/// a spreadsheet that divides by other marks than commas would begin a cell, past the quotes that hold the text together.
/// </summary>
internal static class CsvFormula
{
    private const string Signs = "[=+@＝＋－＠-]";
    private static readonly SearchValues<byte> Dividers = SearchValues.Create(";\t\r\n"u8);
    private static readonly SearchValues<byte> First = SearchValues.Create("=+-@\t\r"u8);
    private static readonly SearchValues<byte> Later = SearchValues.Create("=+-@"u8);
    private static readonly SearchValues<byte> Before = SearchValues.Create("'\""u8);

    public static bool Begins(ReadOnlySpan<byte> text) => text.Length > 0 && (First.Contains(text[0]) || IsWide(text));

    /// <summary>How many bytes come before the next apostrophe that is needed within a text; −1 where none is.</summary>
    public static int Next(ReadOnlySpan<byte> text)
    {
        for (var place = 0; text[place..].IndexOfAny(Dividers) is >= 0 and var more;)
        {
            place += more + 1;
            var rest = text[place..];
            if (rest.IndexOfAnyExcept(Before) is >= 0 and var sign && (Later.Contains(rest[sign]) || IsWide(rest[sign..])))
                return place;
        }

        return -1;
    }

    /// <summary>The same as the engine writes it, of a column.</summary>
    public static string Guarded(string column)
    {
        // Compared one by one: a list makes the engine join, and a join does not keep the order of the rows.
        var begins = string.Join(" OR ", "=+-@\t\r＝＋－＠".Select(letter => $"ord({column}) = {(int)letter}"));
        var isDivided = string.Join(" OR ", ";\t\r\n".Select(mark => $"contains({column}, chr({(int)mark}))"));
        var inside = $"CASE WHEN {isDivided} THEN regexp_replace({column}, '([;\\t\\r\\n])([''\"]*{Signs})', '\\1''\\2', 'g') ELSE {column} END";
        return $"CASE WHEN {begins} THEN '''' ELSE '' END || {inside}";
    }

    private static bool IsWide(ReadOnlySpan<byte> text) =>
        text.StartsWith("＝"u8) || text.StartsWith("＋"u8) || text.StartsWith("－"u8) || text.StartsWith("＠"u8);
}
