using System.Buffers;

namespace Tcns.Functions.Sheets;

/// <summary>Names of sheets as Excel allows them.</summary>
internal static class SheetName
{
    private const int Longest = 31;
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("[]:*?/\\\n");

    public static bool IsAllowed(string name) => name.Length is > 0 and <= Longest && name == SheetText.Clean(name)
        && !name.AsSpan().ContainsAny(Forbidden) && !name.StartsWith('\'') && !name.EndsWith('\'');

    /// <summary>As it stands in a formula.</summary>
    public static string Quoted(string name) => "'" + name.Replace("'", "''", StringComparison.Ordinal) + "'";
}
