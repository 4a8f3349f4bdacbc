using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tcns.Domain.Forms;

/// <summary>
/// What may be the name of a person, a village, a team or a plan: it has a letter. What nobody sees would make two names look
/// alike, or one look like another: what comes with copied text unasked is left out (soft hyphens, blanks without width, fillers),
/// and what turns the direction of writing, or is no sign that people write, is refused.
/// </summary>
public static class Names
{
    private static readonly char[] LineEnds = ['\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>A name as it is kept, or why it cannot be.</summary>
    public static (string Text, string? Fault) Read(string written)
    {
        var text = Clean(written);
        if (MarkHeaps.AreIn(text))
            return (text, FaultCodes.Malformed);
        if (text.EnumerateRunes().Any(rune => IsHidden(Rune.GetUnicodeCategory(rune))))
            return (text, FaultCodes.HiddenSign);
        text = text.Normalize(NormalizationForm.FormC).Trim();
        return (text, text.Length == 0 && !string.IsNullOrWhiteSpace(written) ? FaultCodes.Required : null);
    }

    /// <param name="text">As <see cref="Read"/> left it.</param>
    /// <param name="digitsDo">Whether digits will do: a <c>tổ dân phố</c> may have a number for its name.</param>
    public static bool IsName(string text, bool digitsDo = false) =>
        text.EnumerateRunes().Any(rune => Rune.IsLetter(rune) || (digitsDo && Rune.IsDigit(rune)));

    /// <summary>As <see cref="TextFields.Text"/>, and a name.</summary>
    public static string? Name(this JsonFields fields, string name, int longest, bool required = false, bool digitsDo = false)
    {
        if (fields.Find(name, required, JsonValueKind.String) is not { } value)
            return null;
        if (fields.Read(name, value, longest, required, Read, mayHoldNumbers: false) is not { } text)
            return null;
        return IsName(text, digitsDo) ? text : fields.Faulty(name, FaultCodes.NoLetter);
    }

    /// <summary>Without what is to be left out, and with one blank for the end of a line and the blanks around it.</summary>
    private static string Clean(string written) =>
        string.Join(' ', written.Split(LineEnds).Select(line => LeaveOut(line).Trim(' ', '\u00a0')).Where(line => line.Length > 0));

    private static string LeaveOut(string line) => string.Concat(line.EnumerateRunes().Where(rune => !IsLeftOut(rune.Value)));

    /// <summary>Soft hyphen, joiners of marks and words, blanks without width, marks of direction, fillers, and choices of a form.</summary>
    private static bool IsLeftOut(int sign) => sign is 0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5
        or (>= 0x180B and <= 0x180F) or 0x200B or 0x200E or 0x200F or 0x2060 or 0x2800 or 0x3164
        or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFA0 or (>= 0xE0100 and <= 0xE01EF);

    private static bool IsHidden(UnicodeCategory category) => category is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate;
}
