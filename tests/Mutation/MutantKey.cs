using System.Globalization;
using System.Text.RegularExpressions;

namespace Tcns.Mutation;

/// <summary>What a mutant is called: by its file and its line's text, not by the line's number, so that it keeps its name while others are edited.</summary>
internal static partial class MutantKey
{
    private const int MostText = 60;

    public static string Of(Mutant mutant, string text)
    {
        var from = text.LastIndexOf('\n', Math.Max(0, mutant.Start - 1)) + 1;
        if (mutant.Start < from)
            from = mutant.Start;
        var to = text.IndexOf('\n', mutant.Start);
        var line = text[from..(to < 0 ? text.Length : to)];
        var place = text[from..mutant.Start].TrimStart().Length;
        var again = Occurrences(text[..from], line.Trim());
        var number = again == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" (again {again})");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{mutant.File} | {line.Trim()}{number} | {place}: {Short(text.Substring(mutant.Start, mutant.Length))} => {Short(mutant.Replacement)}");
    }

    public static int LineOf(Mutant mutant, string text) => text.AsSpan(0, mutant.Start).Count('\n') + 1;

    private static int Occurrences(string before, string line) => before.Split('\n').Count(one => one.Trim() == line);

    private static string Short(string text)
    {
        var one = Blanks().Replace(text, " ").Trim();
        return one.Length <= MostText ? one : string.Concat(one.AsSpan(0, MostText), "…");
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
