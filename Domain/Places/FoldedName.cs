using System.Buffers;
using System.Globalization;
using System.Text;

namespace Tcns.Domain.Places;

/// <summary>A name, or what somebody typed of one, as words that search compares.</summary>
public sealed record FoldedName
{
    /// <summary>As in <c>M'Drắk</c>: the typewriter's, the printer's, and letters that look like them.</summary>
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘ʼ`´");

    private FoldedName(IReadOnlyList<FoldedWord> words)
    {
        Words = words;
        Joined = FoldedWord.Join(words);
    }

    public IReadOnlyList<FoldedWord> Words { get; }

    /// <summary>All words written as one.</summary>
    private FoldedWord Joined { get; }

    public bool HasMarks => Words.Any(word => word.HasMarks);

    /// <summary>Any text in any normal form: letters and digits make words, an apostrophe joins, and so does a mark
    /// that stands by itself (<c>Ta^n</c>); all else divides.</summary>
    public static FoldedName Of(string text) => Of(text, divider: "");

    /// <summary>Every way to write a name: with an apostrophe in it, what follows may also be a word of its own.</summary>
    public static IReadOnlyList<FoldedName> AllOf(string name) =>
        name.AsSpan().ContainsAny(Apostrophes) ? [Of(name), Of(name, divider: " ")] : [Of(name)];

    internal static bool IsApostrophe(Rune rune) => rune.IsBmp && Apostrophes.Contains((char)rune.Value);

    public FoldedName From(int first) => new([.. Words.Skip(first)]);

    public FoldedName UpTo(int end) => new([.. Words.Take(end)]);

    /// <summary>
    /// Where this, as typed, stands in a name: whole words one after the other, the last perhaps unfinished; or, where they do not,
    /// the whole name wherever it is divided (<c>tanky</c>).
    /// </summary>
    /// <param name="name">The name to look in.</param>
    /// <param name="withMarks">Whether who typed it writes marks; who does not is not held to them.</param>
    public NameMatch? FindIn(FoldedName name, bool withMarks)
    {
        NameMatch? best = null;
        for (var first = 0; first + Words.Count <= name.Words.Count; first++)
        {
            if (MatchAt(name, first, withMarks) is { } match && (best is not { } other || match.Rank < other.Rank))
                best = match;
        }

        return best ?? MatchJoined(name, withMarks);
    }

    private NameMatch? MatchJoined(FoldedName name, bool withMarks)
    {
        if (Words.Count == 0 || Joined.Names(name.Joined) is not { } marks)
            return null;
        return new NameMatch(withMarks ? marks : MarkAgreement.Full, NamePosition.OtherwiseDivided);
    }

    private NameMatch? MatchAt(FoldedName name, int first, bool withMarks)
    {
        var marks = MarkAgreement.Full;
        var isWhole = Words.Count == name.Words.Count;
        for (var index = 0; index < Words.Count; index++)
        {
            var (typed, word) = (Words[index], name.Words[first + index]);
            var agreement = typed.Names(word);
            if (agreement is null && index == Words.Count - 1)
            {
                agreement = typed.Begins(word);
                isWhole = false;
            }

            if (agreement is not { } known)
                return null;
            marks = known > marks ? known : marks;
        }

        var position = isWhole ? NamePosition.WholeName : first == 0 ? NamePosition.NameBeginning : NamePosition.WordBeginning;
        return new NameMatch(withMarks ? marks : MarkAgreement.Full, position);
    }

    private static FoldedName Of(string text, string divider)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            plain.Append(Spell(rune, divider));
        var words = plain.ToString().Normalize(NormalizationForm.FormKD).ToLowerInvariant().Replace('ð', 'đ');
        return new FoldedName([.. words.Split(' ').Select(FoldedWord.Of).Where(word => word.Folded.Length > 0)]);
    }

    /// <summary>What normal forms cannot bear, such as half a surrogate pair, is no letter and gone before they are made.</summary>
    private static string Spell(Rune rune, string divider)
    {
        if (IsApostrophe(rune))
            return divider;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark => rune.ToString(),
            UnicodeCategory.Format or UnicodeCategory.ModifierSymbol => "",
            _ => Rune.IsLetterOrDigit(rune) ? rune.ToString() : " ",
        };
    }
}
