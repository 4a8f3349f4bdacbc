using Tcns.Domain.Places;

namespace Tcns.Functions.Units;

/// <summary>An official unit as it is sent. Names are proper names: Vietnamese in every language.</summary>
/// <param name="Province">The code of the province that a commune lies in; null for a province.</param>
/// <param name="FormerKind">What the unit was before <paramref name="ChangedOn"/>; null when it never changed.</param>
internal sealed record UnitResponse(
    string Code,
    string Level,
    string Kind,
    string Name,
    string FullName,
    string? Province,
    string? ProvinceName,
    PointResponse Label,
    string? FormerKind,
    DateOnly? ChangedOn)
{
    public static UnitResponse From(OfficialUnit unit, OfficialUnit? province, UnitChange? change) => new(
        unit.Code.Value,
        LevelName(unit.Code.Level),
        unit.Kind.WireName(),
        unit.Name,
        unit.FullName,
        province?.Code.Value,
        province?.Name,
        new PointResponse(unit.Label.Longitude, unit.Label.Latitude),
        change?.FormerKind.WireName(),
        change?.On);

    public static string LevelName(UnitLevel level) => level switch
    {
        UnitLevel.Province => "province",
        UnitLevel.Commune => "commune",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
