using System.Text;
using Tcns.Domain.Forms;

namespace Tcns.Functions.Sheets;

/// <summary>How text of sheets is cleaned, and compared.</summary>
internal static class SheetText
{
    private const char Replacement = '\uFFFD';
    private const char HardBlank = '\u00A0';

    /// <summary>In NFC without heaps of marks, every kind of blank a plain one, lines end in \n, no blanks around it, nothing that is invisible or no character.</summary>
    /// <param name="text">As it came.</param>
    /// <param name="keepsHardBlanks">Whether blanks at which no line is broken stay what they are.</param>
    public static string Clean(string text, bool keepsHardBlanks = false)
    {
        var isAscii = System.Text.Ascii.IsValid(text) && !text.Contains('\r', StringComparison.Ordinal);
        return (isAscii ? text : MarkHeaps.Cut(Plain(text, keepsHardBlanks)).Normalize(NormalizationForm.FormC)).Trim();
    }

    /// <summary>Whether two names or headings are the same but for case, blanks and the star of required columns.</summary>
    public static bool AreSame(string one, string other) => string.Equals(Key(one), Key(other), StringComparison.Ordinal);

    /// <summary>What is compared of a name or heading.</summary>
    public static string Key(string text) =>
        string.Concat(Clean(text).Where(letter => !char.IsWhiteSpace(letter) && letter != '*')).ToLowerInvariant();

    /// <summary>Whether two texts are the same but for case, blanks and marks: people leave marks out where they type much.</summary>
    public static bool AreAlike(string one, string other) => string.Equals(Plainest(one), Plainest(other), StringComparison.Ordinal);

    /// <summary>What is compared where marks do not count.</summary>
    public static string Plainest(string text) => string.Concat(Key(text).Normalize(NormalizationForm.FormD)
        .Where(letter => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.NonSpacingMark)
        .Select(letter => letter == 'đ' ? 'd' : letter));

    private static string Plain(string text, bool keepsHardBlanks)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is 0x200B or 0x2060 or 0xFEFF)
                continue;
            if (rune.Value == '\r')
                plain.Append('\n');
            else if (rune.Value == HardBlank && keepsHardBlanks)
                plain.Append(HardBlank);
            else if (Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.SpaceSeparator)
                plain.Append(' ');
            else if ((rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF)
                plain.Append(Replacement);
            else
                plain.Append(rune.ToString());
        }

        return plain.ToString();
    }
}
