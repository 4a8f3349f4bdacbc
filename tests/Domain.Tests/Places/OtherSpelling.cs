using System.Text;
using System.Text.RegularExpressions;

namespace Tcns.Domain.Tests.Places;

/// <summary>Writes names as other people do, by rules of its own: what search does must not be what it is tested with.</summary>
internal static partial class OtherSpelling
{
    private const string Tone = "[\u0300\u0301\u0303\u0309\u0323]";

    /// <summary>Hòa as Hoà, Thủy as Thuỷ, Quý as Qúy, and the other way round.</summary>
    public static string OfTones(string name) =>
        Gliding().Replace(name.Normalize(NormalizationForm.FormD), found =>
        {
            var (first, early, second, late) = (found.Groups["first"].Value, found.Groups["early"].Value, found.Groups["second"].Value, found.Groups["late"].Value);
            return early.Length == 0 || late.Length == 0 ? first + late + second + early : found.Value;
        }).Normalize();

    /// <summary>Kỳ as Kì, Mĩ as Mỹ, Qui as Quy.</summary>
    public static string OfIAndY(string name) =>
        OpenSyllable().Replace(
            name.Normalize(NormalizationForm.FormD),
            found => found.Groups["onset"].Value + (found.Groups["vowel"].Value == "y" ? "i" : "y") + found.Groups["tone"].Value).Normalize();

    public static string WithoutMarks(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(letter => letter is < '\u0300' or > '\u036f'))
            .Replace('đ', 'd').Replace('Đ', 'D');

    [GeneratedRegex(
        "(?<first>[oOuU])(?<early>" + Tone + @"?)(?<second>(?<=[oO]\p{M}?)[ae]|(?<=[uU]\p{M}?)y)(?<late>" + Tone + @"?)(?![\p{L}\p{M}])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gliding();

    [GeneratedRegex(
        @"(?<![\p{L}\p{M}'])(?<onset>[hklmstHKLMST]|[qQ]u)(?<vowel>[iy])(?<tone>" + Tone + @"?)(?![\p{L}\p{M}])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OpenSyllable();
}
