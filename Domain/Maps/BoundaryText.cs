using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tcns.Domain.Places;

namespace Tcns.Domain.Maps;

/// <summary>Boundaries as they are kept: one object with <c>attribution</c> and <c>boundaries</c>, a GeoJSON FeatureCollection (RFC 7946).</summary>
public static class BoundaryText
{
    public const string Attribution = "attribution";
    public const string Boundaries = "boundaries";
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(ProvinceBoundaries boundaries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Plain);
        json.WriteStartObject();
        json.WriteString(Attribution, boundaries.Attribution);
        json.WriteStartObject(Boundaries);
        json.WriteString("type", GeoJsonAreas.Type);
        json.WriteStartArray("features");
        foreach (var area in boundaries.Areas)
            WriteFeature(json, area);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteFeature(Utf8JsonWriter json, CommuneArea area)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("code", area.Commune.Value);
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        var isOne = area.Polygons.Count == 1;
        json.WriteString("type", isOne ? AreaJson.Polygon : AreaJson.MultiPolygon);
        json.WritePropertyName("coordinates");
        if (!isOne)
            json.WriteStartArray();
        foreach (var polygon in area.Polygons)
            WritePolygon(json, polygon);
        if (!isOne)
            json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePolygon(Utf8JsonWriter json, IReadOnlyList<IReadOnlyList<MapPoint>> polygon)
    {
        json.WriteStartArray();
        foreach (var ring in polygon)
        {
            json.WriteStartArray();
            foreach (var point in ring)
            {
                json.WriteStartArray();
                json.WriteNumberValue(point.Longitude);
                json.WriteNumberValue(point.Latitude);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
