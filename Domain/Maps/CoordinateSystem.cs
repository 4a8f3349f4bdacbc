using System.Text.Json;
using Tcns.Domain.Forms;

namespace Tcns.Domain.Maps;

/// <summary>The system that coordinates are in. Today's GeoJSON knows WGS 84 alone (RFC 7946); older files may name another.</summary>
internal static class CoordinateSystem
{
    private static readonly string[] Taken =
    [
        "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "OGC:CRS84", "CRS84",
        "urn:ogc:def:crs:EPSG::4326", "EPSG:4326",
    ];

    public static void Judge(JsonElement file, AreaFaults faults)
    {
        if (file.TryGetProperty("crs", out var system) && system.ValueKind != JsonValueKind.Null && !Taken.Contains(NameOf(system), StringComparer.OrdinalIgnoreCase))
            faults.Note("/crs", FaultCodes.OtherCrs);
    }

    private static string? NameOf(JsonElement system) =>
        system.ValueKind == JsonValueKind.Object
        && system.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
        && properties.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
            ? name.GetString()
            : null;
}
