namespace Tcns.Domain.Places;

/// <summary>
/// Finds units by what people type: a name with or without marks, in old or new spelling, from the beginning of any of its
/// words, or all of it with its blanks elsewhere; before it the kind, today's or the former one; behind it the province; or a code or its beginning.
/// </summary>
public sealed class UnitSearch
{
    /// <summary>What everybody writes for Hồ Chí Minh.</summary>
    private static readonly (string Code, string Name)[] Abbreviations = [("79", "HCM"), ("79", "TPHCM")];
    private readonly UnitChanges changes;
    private readonly NamedUnit[] named;
    private readonly NamedUnit[] provinces;

    public UnitSearch(OfficialUnits units, UnitChanges changes)
    {
        this.changes = changes;
        named =
        [
            .. units.All.SelectMany(NamesOf)
                .OrderBy(one => one.Unit.Province.Value, StringComparer.Ordinal)
                .ThenBy(one => one.Unit.Code.Level)
                .ThenBy(one => one.Unit.Code.Value, StringComparer.Ordinal),
        ];
        provinces = [.. named.Where(one => one.Unit.Code.Level == UnitLevel.Province)];
    }

    /// <summary>
    /// The units that fit, the best first: marks as typed before marks left out or other, the whole name before its beginning
    /// before the beginning of a later word before the name otherwise divided, today's kind before the former one; then by province and code.
    /// </summary>
    public IReadOnlyList<OfficialUnit> Find(string text)
    {
        UnitReading[] readings = [.. UnitReading.AllOf(text, provinces)];
        var whole = readings[0].Name;
        var (code, withMarks) = (CodeIn(whole), whole.HasMarks);
        var found = new List<(OfficialUnit Unit, int Rank)>();
        foreach (var one in named)
        {
            if (RankOf(one, readings, code, withMarks) is { } rank)
                found.Add((one.Unit, rank));
        }

        return [.. found.OrderBy(one => one.Rank).Select(one => one.Unit).Distinct()];
    }

    private static IEnumerable<NamedUnit> NamesOf(OfficialUnit unit) =>
        FoldedName.AllOf(unit.Name)
            .Concat(Abbreviations.Where(one => one.Code == unit.Code.Value).Select(one => FoldedName.Of(one.Name)))
            .Select(name => new NamedUnit(unit, name));

    private static string? CodeIn(FoldedName text) =>
        text.Words is [{ Folded: var word }] && !word.AsSpan().ContainsAnyExceptInRange('0', '9') ? word : null;

    /// <summary>Lower is better; null when the unit does not fit.</summary>
    private int? RankOf(NamedUnit one, UnitReading[] readings, string? code, bool withMarks)
    {
        var best = code is null ? null : RankByCode(one.Unit.Code, code);
        foreach (var reading in readings)
        {
            if (Match(reading, one.Name, withMarks) is not { } match || reading.IsFormerly(one.Unit, changes.Find(one.Unit.Code)) is not { } isFormer)
                continue;
            var rank = (match.Rank * 2) + (isFormer ? 1 : 0);
            best = rank < best ? rank : best ?? rank;
        }

        return best;
    }

    private static int? RankByCode(UnitCode unit, string code)
    {
        if (!unit.Value.StartsWith(code, StringComparison.Ordinal))
            return null;
        return 2 * new NameMatch(MarkAgreement.Full, unit.Value == code ? NamePosition.WholeName : NamePosition.NameBeginning).Rank;
    }

    private static NameMatch? Match(UnitReading reading, FoldedName name, bool withMarks)
    {
        if (reading.Name.Words.Count > 0)
            return reading.Name.FindIn(name, withMarks);
        return reading.Kind is null ? null : new NameMatch(MarkAgreement.Full, NamePosition.NoName);
    }
}
