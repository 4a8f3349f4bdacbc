using System.Globalization;
using System.Text;
using Tcns.Domain.Places;

namespace Tcns.Domain.Teams;

/// <summary>
/// When two writings are one person's name, <c>họ tên</c>: capitals, normal forms, blanks, hyphens, other signs and the vowel
/// that bears the tone (<c>Hòa</c>, <c>Hoà</c>) do not matter. Every letter, mark and tone does: Hòa and Hoa are two people, and so
/// are Vy and Vi, which a search for places would take for one. So does an apostrophe, however it is written: H'Uyên is not Huyên.
/// </summary>
public static class PersonName
{
    /// <summary>Equal for all writings of one name; empty of a text without letters and digits.</summary>
    public static string KeyOf(string name)
    {
        var plain = string.Concat(name.EnumerateRunes().Select(Spell)).Normalize(NormalizationForm.FormD);
        var words = plain.ToLowerInvariant().Replace('ð', 'đ').Split(' ').Where(HasLetterOrNumber);
        return string.Join(' ', words.Select(word => FoldedWord.Of(word).Written));
    }

    /// <summary>A letter in its plainest form, but numbers as they are: Văn² and Văn³ are not the same.</summary>
    private static string Spell(Rune rune)
    {
        if (FoldedName.IsApostrophe(rune))
            return "'";
        if (Rune.IsLetter(rune))
            return rune.ToString().Normalize(NormalizationForm.FormKD);
        return IsKept(Rune.GetUnicodeCategory(rune)) ? rune.ToString()
            : Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format ? ""
            : " ";
    }

    private static bool IsKept(UnicodeCategory category) => category is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.ModifierSymbol
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool HasLetterOrNumber(string word) =>
        word.EnumerateRunes().Any(rune => Rune.IsLetter(rune) || Rune.IsNumber(rune));
}
