using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Domain.Maps;
using Tcns.Domain.Places;
using Tcns.Domain.Tests.Places;

namespace Tcns.Domain.Tests.Maps;

/// <summary>Small files of a province's boundaries: a square of a tenth of a degree for each commune, side by side.</summary>
internal static class BoundaryFile
{
    /// <summary>The province with the fewest communes.</summary>
    public static IReadOnlyList<OfficialUnit> Communes { get; } = Country.Units.CommunesOf(UnitCode.Parse("12"));

    public static string FirstCode => Communes[0].Code.Value;

    public static JsonObject GeoJson() => new()
    {
        ["type"] = "FeatureCollection",
        ["features"] = new JsonArray([.. Communes.Select((commune, index) => (JsonNode)Feature(commune.Code.Value, Square(index)))]),
    };

    public static JsonObject Feature(string code, JsonNode ring) => new()
    {
        ["type"] = "Feature",
        ["properties"] = new JsonObject { ["code"] = code, ["population"] = 12_000 },
        ["geometry"] = new JsonObject { ["type"] = "Polygon", ["coordinates"] = new JsonArray(ring) },
    };

    /// <summary>The same squares as a quantised topology: neighbours share the line between them.</summary>
    public static JsonObject TopoJson()
    {
        // Arc 3n is the left side of square n, upwards; 3n+1 its bottom and 3n+2 its top, both eastwards.
        var arcs = Enumerable.Range(0, Communes.Count + 1).SelectMany(number => new[]
        {
            $"[[{number * 10},0],[0,10]]", $"[[{number * 10},0],[10,0]]", $"[[{number * 10},10],[10,0]]",
        });
        var geometries = Communes.Select((commune, n) =>
            $$"""{"type":"Polygon","id":"{{commune.Code}}","arcs":[[{{(3 * n) + 1}},{{3 * (n + 1)}},{{~((3 * n) + 2)}},{{~(3 * n)}}]]}""");
        return JsonNode.Parse(
            $$$"""
            {"type":"Topology","transform":{"scale":[0.01,0.01],"translate":[103,20]},"arcs":[{{{string.Join(',', arcs)}}}],
             "objects":{"communes":{"type":"GeometryCollection","geometries":[{{{string.Join(',', geometries)}}}] } } }
            """)!.AsObject();
    }

    public static JsonArray Square(int index, double side = 0.1)
    {
        var (west, south) = (103 + (index * 0.1), 20.0);
        return Ring((west, south), (west + side, south), (west + side, south + side), (west, south + side), (west, south));
    }

    public static JsonArray Ring(params (double X, double Y)[] points) => new([.. points.Select(point => (JsonNode)new JsonArray(point.X, point.Y))]);

    public static BoundaryReading Read(JsonNode file, string? attribution = null)
    {
        using var json = JsonDocument.Parse(file.ToJsonString());
        return ProvinceBoundaries.Read(json.RootElement, attribution, Communes);
    }

    /// <summary>What is wrong, as "pointer code".</summary>
    public static string[] Faults(JsonNode file, string? attribution = null) => [.. Read(file, attribution).Faults.Select(fault => fault.Path + " " + fault.Code)];
}
