using Tcns.Functions.Sheets;

namespace Tcns.Functions.Documents;

/// <summary>Texts as a file can hold them: in NFC, without control characters, which XML forbids.</summary>
internal static class PaperText
{
    public static string Clean(string text) => string.Concat(SheetText.Clean(text.Replace('\t', ' '), keepsHardBlanks: true)
        .Where(letter => letter == '\n' || !char.IsControl(letter)));

    /// <summary>In one line.</summary>
    public static string Line(string text) => Clean(text).Replace('\n', ' ');

    public static string Capitals(string text) => Clean(text).ToUpperInvariant();
}
