using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;

namespace Tcns.Domain.Maps;

/// <summary>The official boundaries of a province's communes in force, each of them once, by their codes. Nothing else of a file is kept.</summary>
public sealed record ProvinceBoundaries
{
    public const int LongestAttribution = 1000;

    /// <summary>More than 4 MiB of GeoJSON hold.</summary>
    public const int MostPoints = 200_000;

    /// <summary>No province has a fifth of them.</summary>
    private const int MostAreas = 1000;

    private ProvinceBoundaries(string? attribution, IReadOnlyList<CommuneArea> areas)
    {
        Attribution = attribution;
        Areas = areas;
    }

    /// <summary>Whose work the boundaries are, which has to stand beside them.</summary>
    public string? Attribution { get; }

    public IReadOnlyList<CommuneArea> Areas { get; }

    /// <param name="file">A GeoJSON FeatureCollection or a TopoJSON Topology: an object.</param>
    /// <param name="attribution">Named beside the file; null where the file itself may say so.</param>
    /// <param name="communes">Those of the province.</param>
    public static BoundaryReading Read(JsonElement file, string? attribution, IReadOnlyList<OfficialUnit> communes)
    {
        var faults = new AreaFaults();
        var (words, wordFaults) = AttributionField.Read(file, attribution);
        CoordinateSystem.Judge(file, faults);
        var root = RootOf(file);
        var areas = root is null ? [] : ReadAreas(file, faults);
        if (root is null)
            faults.Note("/type", FaultCodes.UnknownValue, "FeatureCollection; Topology");
        else if (areas.Count > MostAreas)
            faults.Note(root, FaultCodes.OutOfRange, Bounds.OfEntries(MostAreas));
        else
            return Finish(words, areas, [.. wordFaults, .. faults.All, .. AreaMatch.FindFaults(areas, communes, root)]);
        return new BoundaryReading(null, [.. wordFaults, .. faults.All]);
    }

    private static string? RootOf(JsonElement file) => AreaJson.TypeOf(file) switch
    {
        GeoJsonAreas.Type => "/features",
        TopoJsonAreas.Type => "/objects",
        _ => null,
    };

    private static List<SentArea> ReadAreas(JsonElement file, AreaFaults faults)
    {
        var areas = AreaJson.TypeOf(file) == TopoJsonAreas.Type ? TopoJsonAreas.Read(file, faults) : GeoJsonAreas.Read(file, faults);
        return [.. areas.Take(MostAreas + 1)];
    }

    private static BoundaryReading Finish(string? attribution, IEnumerable<SentArea> areas, IReadOnlyList<Fault> faults) => faults.Count > 0
        ? new BoundaryReading(null, faults)
        : new BoundaryReading(new ProvinceBoundaries(attribution, [.. areas.Select(area => new CommuneArea(UnitCode.Parse(area.Code!), area.Polygons)).OrderBy(area => area.Commune.Value, StringComparer.Ordinal)]), []);
}
