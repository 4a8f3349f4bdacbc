using Tcns.Domain.Places;

namespace Tcns.Domain.Privacy;

/// <summary>
/// The words and numbers by which a text names a person: names and phones. A name is found as whole words one after the other,
/// however they are written: capitals, normal forms, the vowel that bears the tone, y or i at the end, signs and blanks between
/// the words. A name of two words or more is found without any mark as well; a single word is found in its own letters and marks
/// alone, since <c>hoa</c> or <c>vi</c> is mostly no name. With other marks, or with some of them left out, it is somebody else's.
/// </summary>
public sealed class PersonTraces
{
    private const int FewestDigits = 9;
    private readonly IReadOnlyList<FoldedName> names;
    private readonly IReadOnlyList<string> phones;
    private readonly IReadOnlyList<FoldedName> others;

    private PersonTraces(IReadOnlyList<FoldedName> names, IReadOnlyList<string> phones, IReadOnlyList<FoldedName> others)
    {
        this.names = names;
        this.phones = phones;
        this.others = others;
    }

    /// <param name="names">Full names.</param>
    /// <param name="phones">Numbers as they are kept.</param>
    public static PersonTraces Of(IEnumerable<string> names, IEnumerable<string> phones) => Of(names, phones, []);

    /// <param name="names">Full names.</param>
    /// <param name="phones">Numbers as they are kept.</param>
    /// <param name="others">Names of other people: what lies within one of them, written at least as plainly, names nobody.</param>
    public static PersonTraces Of(IEnumerable<string> names, IEnumerable<string> phones, IEnumerable<string> others) => new(
        Writings(names),
        [.. phones.Select(DigitsOf).Where(digits => digits.Length >= FewestDigits).Distinct(StringComparer.Ordinal)],
        Writings(others));

    public bool AreIn(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return false;
        var digits = DigitsOf(text);
        return FoldedName.AllOf(text).Any(IsNamedIn) || phones.Any(phone => digits.Contains(phone, StringComparison.Ordinal));
    }

    /// <summary>The text, or null where it names the person.</summary>
    public string? Without(string? text) => AreIn(text) ? null : text;

    private bool IsNamedIn(FoldedName text) => Enumerable.Range(0, text.Words.Count).Any(place => names.Any(name =>
        LikenessAt(text, place, name) is { } likeness && !IsOthers(text, place, name.Words.Count, likeness)));

    /// <summary>Whether the words lie within another person's name that is written there at least as plainly.</summary>
    private bool IsOthers(FoldedName text, int place, int length, TraceLikeness likeness) => others.Any(other =>
        Enumerable.Range(0, place + 1).Any(first =>
            first + other.Words.Count >= place + length && LikenessAt(text, first, other) >= likeness));

    private static TraceLikeness? LikenessAt(FoldedName text, int place, FoldedName name)
    {
        var length = name.Words.Count;
        if (place + length > text.Words.Count)
            return null;
        var (least, isBare) = (TraceLikeness.Exact, true);
        for (var index = 0; index < length; index++)
        {
            var (written, word) = (text.Words[place + index], name.Words[index]);
            if (written.Names(word) is not { } agreement)
                return null;
            var likeness = written.Written == word.Written ? TraceLikeness.Exact
                : agreement == MarkAgreement.Full ? TraceLikeness.Spelled
                : TraceLikeness.Bare;
            least = likeness < least ? likeness : least;
            isBare &= !written.HasMarks;
        }

        return least == TraceLikeness.Exact || (length > 1 && (least == TraceLikeness.Spelled || isBare)) ? least : null;
    }

    private static FoldedName[] Writings(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).SelectMany(FoldedName.AllOf).Where(name => name.Words.Count > 0)];

    /// <summary>All digits in a row, without the leading 0 or 84 that one may write or leave out.</summary>
    private static string DigitsOf(string text)
    {
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        return digits.StartsWith("84", StringComparison.Ordinal) ? digits[2..] : digits.TrimStart('0');
    }
}
