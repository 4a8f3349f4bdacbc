using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;

namespace Tcns.Domain.Maps;

/// <summary>The areas of a TopoJSON Topology: those of all its objects, collections within collections among them.</summary>
internal sealed class TopoJsonAreas
{
    public const string Type = "Topology";
    private const string Collection = "GeometryCollection";
    private readonly TopologyArcs arcs;
    private readonly AreaFaults faults;

    private TopoJsonAreas(TopologyArcs arcs, AreaFaults faults)
    {
        this.arcs = arcs;
        this.faults = faults;
    }

    public static IEnumerable<SentArea> Read(JsonElement file, AreaFaults faults)
    {
        if (TopologyArcs.Open(file, faults) is not { } arcs)
            return [];
        if (AreaJson.Find(file, "objects") is not { ValueKind: JsonValueKind.Object } objects)
        {
            faults.Note("/objects", FaultCodes.Required);
            return [];
        }

        var areas = new TopoJsonAreas(arcs, faults);
        return objects.EnumerateObject().SelectMany(thing => areas.ReadGeometry(thing.Value, "/objects/" + JsonFields.Escape(Excerpt.Of(thing.Name))));
    }

    private IEnumerable<SentArea> ReadGeometry(JsonElement geometry, string path)
    {
        if (faults.IsSpent)
            return [];
        if (AreaJson.TypeOf(geometry) == Collection)
        {
            var inner = AreaJson.List(AreaJson.Find(geometry, "geometries"), path + "/geometries", faults) ?? [];
            return inner.Index().SelectMany(one => ReadGeometry(one.Item, $"{path}/geometries/{one.Index}"));
        }

        faults.BeginArea();
        return [ReadArea(geometry, path)];
    }

    private SentArea ReadArea(JsonElement geometry, string path)
    {
        var (code, codePath) = AreaJson.CodeOf(geometry, path, faults);
        if (AreaJson.TypeOf(geometry) is not (AreaJson.Polygon or AreaJson.MultiPolygon) and var type)
        {
            faults.Note(path + "/type", FaultCodes.UnknownValue, "GeometryCollection; Polygon; MultiPolygon");
            return new SentArea(code, codePath, []);
        }

        var reading = new PolygonReading(faults, arcs.Join, isIndexed: false);
        return new SentArea(code, codePath, reading.Read(AreaJson.Find(geometry, "arcs"), path + "/arcs", AreaJson.TypeOf(geometry)!));
    }
}
