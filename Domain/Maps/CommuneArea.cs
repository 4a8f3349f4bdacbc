using Tcns.Domain.Places;

namespace Tcns.Domain.Maps;

/// <summary>
/// What a commune covers, <c>địa giới</c>: polygons of rings, the outer one first and counter-clockwise, the holes clockwise (RFC 7946);
/// each ring ends where it begins.
/// </summary>
public sealed record CommuneArea(UnitCode Commune, IReadOnlyList<IReadOnlyList<IReadOnlyList<MapPoint>>> Polygons);
