using System.Text;

namespace Tcns.Domain.Forms;

/// <summary>Text of one line that can be kept and compared.</summary>
internal static class PlainText
{
    /// <summary>
    /// No control characters, none of the code points that are no characters at all, which cannot be normalised, and no heaps of
    /// marks, which would take too long.
    /// </summary>
    public static bool IsPlain(string text) => !MarkHeaps.AreIn(text)
        && !text.EnumerateRunes().Any(rune => Rune.IsControl(rune) || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF);

    public static (string Text, string? Fault) Read(string text) => (text, IsPlain(text) ? null : FaultCodes.Malformed);
}
