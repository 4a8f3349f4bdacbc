namespace Tcns.Domain.Places;

/// <summary>One way to understand what was typed: a name, perhaps of a kind, perhaps in a province.</summary>
internal sealed record UnitReading(FoldedName Name, UnitKind? Kind, UnitCode? Province)
{
    /// <summary>Every way: "Xa Dung" may be a name or a commune called Dung, so all are tried.</summary>
    /// <param name="text">As typed; after a comma comes the province, and what stands between two commas is passed over.</param>
    /// <param name="provinces">Every province under each of its names.</param>
    public static IEnumerable<UnitReading> AllOf(string text, IReadOnlyList<NamedUnit> provinces)
    {
        var whole = FoldedName.Of(text);
        foreach (var reading in WithKinds(whole, null))
            yield return reading;
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var places = comma < 0
            ? ByLastWords(whole, provinces)
            : ByComma(FoldedName.Of(text[..comma]), FoldedName.Of(text[(text.LastIndexOf(',') + 1)..]), provinces);
        foreach (var (name, province) in places)
        {
            foreach (var reading in WithKinds(name, province).Where(reading => reading.Name.Words.Count > 0))
                yield return reading;
        }
    }

    /// <summary>Whether the unit can be meant, and then whether only as what it was before; null when it cannot.</summary>
    public bool? IsFormerly(OfficialUnit unit, UnitChange? change)
    {
        if (Province is not null && (unit.Province != Province || unit.Code == Province))
            return null;
        if (Kind is null || unit.Kind == Kind)
            return false;
        return change?.FormerKind == Kind ? true : null;
    }

    private static IEnumerable<UnitReading> WithKinds(FoldedName text, UnitCode? province)
    {
        yield return new UnitReading(text, null, province);
        foreach (var (kind, name) in KindWords.Strip(text))
            yield return new UnitReading(name, kind, province);
    }

    private static IEnumerable<(FoldedName Name, UnitCode Province)> ByLastWords(FoldedName text, IReadOnlyList<NamedUnit> provinces)
    {
        foreach (var (unit, name) in provinces)
        {
            var first = text.Words.Count - name.Words.Count;
            if (first <= 0 || text.From(first).FindIn(name, withMarks: true) is not { Position: NamePosition.WholeName, Marks: not MarkAgreement.None })
                continue;
            var rest = text.UpTo(first);
            yield return (rest, unit.Code);
            foreach (var cut in KindWords.CutProvinceKind(rest))
                yield return (cut, unit.Code);
        }
    }

    /// <summary>After a comma the province may be unfinished.</summary>
    private static IEnumerable<(FoldedName Name, UnitCode Province)> ByComma(FoldedName name, FoldedName place, IReadOnlyList<NamedUnit> provinces)
    {
        if (place.Words.Count == 0)
            return [];
        FoldedName[] places = [place, .. KindWords.Strip(place).Select(stripped => stripped.Name).Where(rest => rest.Words.Count > 0)];
        return provinces.Where(province => places.Any(one => IsBegun(one, province.Name))).Select(province => (name, province.Unit.Code));
    }

    private static bool IsBegun(FoldedName place, FoldedName province) =>
        place.FindIn(province, withMarks: true) is { Position: not NamePosition.WordBeginning, Marks: not MarkAgreement.None };
}
