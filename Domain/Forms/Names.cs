using System.Globalization;
using System.Text;

namespace Tcns.Domain.Forms;

/// <summary>
/// What may be the name of a person, a village, a team or a plan: it has a letter, and nothing that nobody sees, which would make two
/// names look alike, or one look like another (line ends, signs that turn the direction of writing, blanks without width).
/// </summary>
public static class Names
{
    public static bool IsName(string text) =>
        text.EnumerateRunes().Any(Rune.IsLetter) && !text.EnumerateRunes().Any(rune => IsUnseen(Rune.GetUnicodeCategory(rune)));

    /// <summary>As <see cref="JsonFields.Text"/>, and a name.</summary>
    public static string? Name(this JsonFields fields, string name, int longest, bool required = false)
    {
        var text = fields.Text(name, longest, required);
        if (text is null || IsName(text))
            return text;
        fields.Note(name, FaultCodes.Malformed);
        return null;
    }

    private static bool IsUnseen(UnicodeCategory category) => category is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
