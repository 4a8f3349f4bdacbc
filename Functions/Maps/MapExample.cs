using System.Text.Json.Nodes;

namespace Tcns.Functions.Maps;

/// <summary>The beginning of a file as it is sent; a whole one has every commune of the province.</summary>
internal static class MapExample
{
    public static JsonObject Boundaries => JsonNode.Parse(
        """
        {
          "type": "FeatureCollection",
          "attribution": "Sở Nông nghiệp và Môi trường",
          "features": [
            { "type": "Feature", "properties": { "code": "11113" }, "geometry": { "type": "Polygon", "coordinates": [ [ [ 106.3, 20.8 ], [ 106.4, 20.8 ], [ 106.4, 20.9 ], [ 106.3, 20.8 ] ] ] } }
          ]
        }
        """)!.AsObject();
}
