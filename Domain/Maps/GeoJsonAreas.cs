using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;

namespace Tcns.Domain.Maps;

/// <summary>The areas of a GeoJSON FeatureCollection (RFC 7946).</summary>
internal static class GeoJsonAreas
{
    public const string Type = "FeatureCollection";

    public static IEnumerable<SentArea> Read(JsonElement file, AreaFaults faults)
    {
        foreach (var (index, feature) in (AreaJson.List(AreaJson.Find(file, "features"), "/features", faults) ?? []).Index())
        {
            if (faults.IsSpent)
                yield break;
            faults.BeginArea();
            yield return ReadFeature(feature, $"/features/{index}", faults);
        }
    }

    private static SentArea ReadFeature(JsonElement feature, string path, AreaFaults faults)
    {
        var (code, codePath) = AreaJson.CodeOf(feature, path, faults);
        var place = path + "/geometry";
        var geometry = AreaJson.Find(feature, "geometry");
        var type = geometry is { } one ? AreaJson.TypeOf(one) : null;
        if (type is not (AreaJson.Polygon or AreaJson.MultiPolygon))
        {
            faults.Note(geometry is null ? place : place + "/type", geometry is null ? FaultCodes.Required : FaultCodes.UnknownValue, "Polygon; MultiPolygon");
            return new SentArea(code, codePath, []);
        }

        var reading = new PolygonReading(faults, (ring, where) => ReadRing(ring, where, faults), isIndexed: true);
        return new SentArea(code, codePath, reading.Read(AreaJson.Find(geometry!.Value, "coordinates"), place + "/coordinates", type));
    }

    private static IReadOnlyList<MapPoint>? ReadRing(JsonElement ring, string path, AreaFaults faults)
    {
        if (AreaJson.List(ring, path, faults) is not { } positions || !faults.TryTake(positions.Length, path))
            return null;
        var points = new List<MapPoint>(positions.Length);
        foreach (var (index, position) in positions.Index())
        {
            if (AreaJson.Pair(position) is not var (longitude, latitude))
            {
                faults.Note($"{path}/{index}", FaultCodes.Type);
                return null;
            }

            points.Add(RingJudge.Round(longitude, latitude));
        }

        return points;
    }
}
