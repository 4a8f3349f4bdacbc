using System.Text.Json;

namespace Tcns.Functions.Maps;

/// <summary>What a map of a province's communes is drawn from.</summary>
/// <param name="Source">What there is to draw: <c>points</c> or <c>boundaries</c>.</param>
/// <param name="Attribution">What has to stand beside the boundaries.</param>
/// <param name="Points">Of every commune in force.</param>
/// <param name="Boundaries">GeoJSON (RFC 7946), where somebody has uploaded them.</param>
internal sealed record MapResponse(
    string Province, string Source, string? Attribution, IReadOnlyList<MapPlaceResponse> Points, JsonElement? Boundaries, string Etag)
{
    public const string OfPoints = "points";
    public const string OfBoundaries = "boundaries";
}
