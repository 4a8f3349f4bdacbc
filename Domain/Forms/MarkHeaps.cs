using System.Globalization;
using System.Text;

namespace Tcns.Domain.Forms;

/// <summary>
/// More marks on one letter than any script puts there: 30, as in Unicode's stream-safe text (UAX #15). Bringing a text into a normal
/// form sorts the marks of each letter, in a time that grows with the square of their number: 400 kB of them took 15 s.
/// </summary>
public static class MarkHeaps
{
    private const int Most = 30;

    public static bool AreIn(string text)
    {
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks > Most)
                return true;
        }

        return false;
    }

    /// <summary>The text without the marks that are too many.</summary>
    public static string Cut(string text)
    {
        if (!AreIn(text))
            return text;
        var kept = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks <= Most)
                kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
