namespace Tcns.Domain.Places;

/// <summary>The words before a name that say what kind of unit is meant, in full or as people shorten them.</summary>
internal static class KindWords
{
    private static readonly (FoldedName Words, UnitKind Kind)[] Titles = [.. UnitKinds.All.Select(kind => (FoldedName.Of(kind.Title()), kind))];

    private static readonly (FoldedName Words, UnitKind Kind)[] Short =
    [
        (FoldedName.Of("tp"), UnitKind.City),
        (FoldedName.Of("t p"), UnitKind.City),
        (FoldedName.Of("t"), UnitKind.Province),
        (FoldedName.Of("p"), UnitKind.Ward),
        (FoldedName.Of("x"), UnitKind.Commune),
        (FoldedName.Of("đk"), UnitKind.SpecialZone),
    ];

    /// <summary>The kinds that a text may begin with, each with the name that is left; a kind alone only where it is written out.</summary>
    public static IEnumerable<(UnitKind Kind, FoldedName Name)> Strip(FoldedName text)
    {
        foreach (var (words, kind) in Titles)
        {
            if (IsAt(text, 0, words))
                yield return (kind, text.From(words.Words.Count));
        }

        foreach (var (words, kind) in Short)
        {
            if (text.Words.Count > words.Words.Count && IsAt(text, 0, words))
                yield return (kind, text.From(words.Words.Count));
        }
    }

    /// <summary>A text without the words for a province's kind at its end, in each way that it can be read.</summary>
    public static IEnumerable<FoldedName> CutProvinceKind(FoldedName text)
    {
        foreach (var (words, kind) in Titles.Concat(Short))
        {
            var first = text.Words.Count - words.Words.Count;
            if (kind is UnitKind.City or UnitKind.Province && first > 0 && IsAt(text, first, words))
                yield return text.UpTo(first);
        }
    }

    /// <summary>A word with other marks, as in the name Phượng Sơn, says no kind; one without any may.</summary>
    private static bool IsAt(FoldedName text, int first, FoldedName words)
    {
        if (first + words.Words.Count > text.Words.Count)
            return false;
        return !words.Words.Where((word, index) => text.Words[first + index].Names(word) is null or MarkAgreement.None).Any();
    }
}
