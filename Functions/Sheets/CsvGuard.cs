using System.Buffers;
using System.Text;

namespace Tcns.Functions.Sheets;

/// <summary>
/// A text that a spreadsheet would take for a formula is written to CSV with an apostrophe before it (OWASP: CSV injection),
/// which comes off again when it is read. So is what follows a mark within a text at which a spreadsheet that divides by other marks, as a
/// Vietnamese Excel does by semicolons, would begin a cell: it reads past the quotes that hold the text together.
/// </summary>
internal static class CsvGuard
{
    private const char Guard = '\'';
    private static readonly SearchValues<char> Dividers = SearchValues.Create(";\t\r\n");

    /// <summary>Apostrophes before a formula do not count, so that what is put on can be told from what was there; nor do quotes, which go when a cell is read.</summary>
    private static readonly SearchValues<char> Before = SearchValues.Create("'\"");

    public static string PutOn(string text)
    {
        if (!MayHoldFormula(text))
            return text;
        var guarded = new StringBuilder(text.Length + 1);
        for (var place = 0; place < text.Length; place++)
        {
            if (BeginsFormula(text, place))
                guarded.Append(Guard);
            guarded.Append(text[place]);
        }

        return guarded.ToString();
    }

    public static string TakeOff(string field)
    {
        if (!field.Contains(Guard, StringComparison.Ordinal) || !MayHoldFormula(field))
            return field;
        var bare = new StringBuilder(field.Length);
        for (var place = 0; place < field.Length; place++)
        {
            if (field[place] != Guard || !BeginsFormula(field, place))
                bare.Append(field[place]);
        }

        return bare.ToString();
    }

    private static bool MayHoldFormula(string text) => BeginsFormula(text, 0) || text.AsSpan().ContainsAny(Dividers);

    /// <summary>What stands where a cell may begin, and would be a formula there.</summary>
    private static bool BeginsFormula(string text, int place)
    {
        if (place > 0 && !Dividers.Contains(text[place - 1]))
            return false;
        var rest = text.AsSpan(place);
        var sign = rest.IndexOfAnyExcept(Before);
        return sign >= 0 && (rest[sign] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' || (place == 0 && rest[sign] is '\t' or '\r' or '\n'));
    }
}
