using System.Buffers;

namespace Tcns.Functions.Sheets;

/// <summary>Names of sheets as Excel allows them.</summary>
internal static class SheetName
{
    private const int Longest = 31;
    private const string Nameless = "1";
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("[]:*?/\\\n");

    public static bool IsAllowed(string name) => name.Length is > 0 and <= Longest && name == SheetText.Clean(name)
        && !name.AsSpan().ContainsAny(Forbidden) && !name.StartsWith('\'') && !name.EndsWith('\'');

    /// <summary>A name that Excel allows and none of the others has, whatever its case: as much of the text as there is room for.</summary>
    public static string From(string text, IReadOnlyCollection<string> others)
    {
        var clean = string.Concat(SheetText.Clean(text).Select(letter => Forbidden.Contains(letter) || char.IsControl(letter) || char.IsWhiteSpace(letter) ? ' ' : letter));
        if (Start(clean, Longest).Length == 0)
            clean = Nameless;
        for (var number = 1; ; number++)
        {
            var ending = number == 1 ? "" : FormattableString.Invariant($" ({number})");
            var name = Start(clean, Longest - ending.Length) + ending;
            if (IsAllowed(name) && !others.Contains(name, StringComparer.OrdinalIgnoreCase))
                return name;
        }
    }

    /// <summary>As it stands in a formula.</summary>
    public static string Quoted(string name) => "'" + name.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>Between two letters, never within one.</summary>
    private static string Start(string text, int longest)
    {
        var trimmed = text.Trim(' ', '\'');
        var end = Math.Min(trimmed.Length, longest);
        if (end > 0 && end < trimmed.Length && char.IsHighSurrogate(trimmed[end - 1]))
            end--;
        return trimmed[..end].TrimEnd(' ', '\'');
    }
}
