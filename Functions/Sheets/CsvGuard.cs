namespace Tcns.Functions.Sheets;

/// <summary>
/// A text that a spreadsheet would take for a formula is written to CSV with an apostrophe before it (OWASP: CSV injection),
/// which comes off again when it is read.
/// </summary>
internal static class CsvGuard
{
    private const char Guard = '\'';

    public static string PutOn(string text) => IsFormula(text) ? Guard + text : text;

    public static string TakeOff(string field) => field.StartsWith(Guard) && IsFormula(field) ? field[1..] : field;

    /// <summary>Apostrophes before it do not count, so that what is put on can be told from what was there.</summary>
    private static bool IsFormula(string text) =>
        text.AsSpan().TrimStart(Guard) is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];
}
