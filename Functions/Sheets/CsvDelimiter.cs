namespace Tcns.Functions.Sheets;

/// <summary>What stands between the fields: Excel writes <c>;</c> where the comma is the decimal sign, as in Vietnam.</summary>
internal static class CsvDelimiter
{
    private const string Naming = "sep=";

    /// <summary>Whether the first line names the delimiter, as Excel understands it.</summary>
    public static bool IsNamedBy(string text) => text.StartsWith(Naming, StringComparison.OrdinalIgnoreCase)
        && text.Length > Naming.Length + 1 && text[Naming.Length] is ',' or ';' or '\t' && text[Naming.Length + 1] is '\r' or '\n';

    /// <summary>The one that is named, else the one that the first line with anything in it holds most of, outside quotes.</summary>
    public static char Of(string text)
    {
        if (IsNamedBy(text))
            return text[Naming.Length];
        var (commas, semicolons, tabs, isQuoted) = (0, 0, 0, false);
        foreach (var letter in text.AsSpan().TrimStart("\r\n "))
        {
            isQuoted ^= letter == '"';
            if (!isQuoted && letter is '\r' or '\n')
                break;
            commas += !isQuoted && letter == ',' ? 1 : 0;
            semicolons += !isQuoted && letter == ';' ? 1 : 0;
            tabs += !isQuoted && letter == '\t' ? 1 : 0;
        }

        return semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
    }
}
