using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;

namespace Tcns.Domain.Maps;

/// <summary>The polygons of one geometry, each ring read as its file writes it, judged, and turned as RFC 7946 has it.</summary>
/// <param name="faults">What is wrong.</param>
/// <param name="readRing">The points of a ring by its place; null where they cannot be read.</param>
/// <param name="isIndexed">Whether a point of a ring has a place of its own in the file.</param>
internal sealed class PolygonReading(AreaFaults faults, Func<JsonElement, string, IReadOnlyList<MapPoint>?> readRing, bool isIndexed)
{
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<MapPoint>>> Read(JsonElement? shape, string path, string type)
    {
        var before = faults.All.Count;
        if (AreaJson.List(shape, path, faults) is not { } items)
            return [];
        var polygons = type == AreaJson.Polygon
            ? [ReadPolygon(items, path)]
            : items.Index().Select(one => ReadPolygon(AreaJson.List(one.Item, $"{path}/{one.Index}", faults) ?? [], $"{path}/{one.Index}")).ToArray();
        var left = polygons.Where(polygon => polygon.Count > 0).ToArray();

        // All that there was has become a point or a line.
        if (left.Length == 0 && faults.All.Count == before)
            faults.Note(path, FaultCodes.FewPoints, RingJudge.FewestPoints);
        return left;
    }

    /// <summary>Empty where its outer ring covers nothing; a hole that covers nothing is none.</summary>
    private List<IReadOnlyList<MapPoint>> ReadPolygon(JsonElement[] rings, string path)
    {
        var polygon = new List<IReadOnlyList<MapPoint>>();
        foreach (var (index, ring) in rings.Index())
        {
            var place = $"{path}/{index}";
            if (faults.IsSpent)
                break;
            var read = readRing(ring, place);
            if (read is null || !RingJudge.IsGood(read, place, isIndexed, faults))
                continue;
            var turned = RingJudge.Turn(read, isOuter: index == 0);
            if (turned.Count == 0 && index == 0)
                return [];
            if (turned.Count > 0)
                polygon.Add(turned);
        }

        return polygon;
    }
}
