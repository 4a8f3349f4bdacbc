using System.Text;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>The rows of a text in CSV (RFC 4180).</summary>
internal static class CsvText
{
    public static IEnumerable<string[]> Rows(string text, char delimiter)
    {
        var row = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            row.Add(text[at] == '"' ? Quoted(text, ref at) : Plain(text, delimiter, ref at));
            if (at < text.Length && text[at] == delimiter)
            {
                at++;
                if (at < text.Length && text[at] is not ('\r' or '\n'))
                    continue;
                row.Add("");
            }

            SkipEnd(text, ref at);
            yield return [.. row];
            row.Clear();
        }
    }

    private static string Plain(string text, char delimiter, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] != delimiter && text[at] is not ('\r' or '\n'))
        {
            if (text[at++] == '"')
                throw new EvaluationGap("A quotation mark inside a value of CSV is not known.");
        }

        return text[start..at];
    }

    private static string Quoted(string text, ref int at)
    {
        var value = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
                value.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"')
                value.Append(text[at++]);
            else
                break;
        }

        at++;
        return value.ToString();
    }

    private static void SkipEnd(string text, ref int at)
    {
        if (at < text.Length && text[at] == '\r')
            at++;
        if (at < text.Length && text[at] == '\n')
            at++;
    }
}
