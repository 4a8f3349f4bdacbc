using System.Collections.Frozen;
using System.Globalization;

namespace Tcns.Domain.Places;

/// <summary>
/// The official units in the order in which people look through them: provinces by code, as official lists have them, and
/// the communes of a province by name in the Vietnamese alphabet, since nobody knows a commune's code by heart.
/// </summary>
public sealed class UnitListing
{
    private readonly FrozenDictionary<string, IReadOnlyList<OfficialUnit>> communes;

    public UnitListing(OfficialUnits units)
    {
        Provinces = [.. units.All.Where(unit => unit.Code.Level == UnitLevel.Province).OrderBy(unit => unit.Code.Value, StringComparer.Ordinal)];
        var byName = StringComparer.Create(CultureInfo.GetCultureInfo("vi"), CompareOptions.None);
        var sorted = units.All.Where(unit => unit.Code.Level == UnitLevel.Commune)
            .OrderBy(unit => unit.Name, byName).ThenBy(unit => unit.Code.Value, StringComparer.Ordinal);
        communes = sorted.GroupBy(unit => unit.Province.Value, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, IReadOnlyList<OfficialUnit> (group) => [.. group], StringComparer.Ordinal);
        Communes = [.. Provinces.SelectMany(province => Below(province.Code))];
    }

    public IReadOnlyList<OfficialUnit> Provinces { get; }

    /// <summary>All communes, province after province.</summary>
    public IReadOnlyList<OfficialUnit> Communes { get; }

    /// <summary>The communes of a province; none for any other unit.</summary>
    public IReadOnlyList<OfficialUnit> Below(UnitCode parent) => communes.GetValueOrDefault(parent.Value) ?? [];
}
