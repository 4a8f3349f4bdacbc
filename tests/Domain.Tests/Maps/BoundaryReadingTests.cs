using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Domain.Maps;
using Tcns.Domain.Places;
using Tcns.Domain.Tests.Places;
using Tcns.Testing;

namespace Tcns.Domain.Tests.Maps;

public class BoundaryReadingTests
{
    [Fact]
    public void Both_forms_of_a_file_are_kept_as_the_same_boundaries()
    {
        var (features, topology) = (BoundaryFile.Read(BoundaryFile.GeoJson()), BoundaryFile.Read(BoundaryFile.TopoJson()));

        Assert.Empty(features.Faults);
        Assert.Empty(topology.Faults);
        Assert.Equal(Written(features), Written(topology));
    }

    [Fact]
    public void Nothing_but_codes_and_polygons_is_kept()
    {
        var file = BoundaryFile.GeoJson();
        file["name"] = "bản nháp";
        file["features"]![0]!["geometry"]!["coordinates"]![0]![0] = new JsonArray(103.000004, 19.999996, 12.5);
        file["features"]![0]!["geometry"]!["coordinates"]![0]![4] = new JsonArray(103.000004, 19.999996, 12.5);

        using var kept = JsonDocument.Parse(Written(BoundaryFile.Read(file)));

        Assert.Equal(
            $$$"""{"type":"Feature","properties":{"code":"{{{BoundaryFile.FirstCode}}}"},"geometry":{"type":"Polygon","coordinates":[[[103,20],[103.1,20],[103.1,20.1],[103,20.1],[103,20]]]}}""",
            kept.RootElement.GetProperty("boundaries").GetProperty("features")[0].GetRawText());
        Assert.Equal(["attribution", "boundaries"], kept.RootElement.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void Rings_are_turned_as_the_standard_wants_and_what_covers_nothing_is_left_out()
    {
        var file = BoundaryFile.GeoJson();
        var (outer, hole) = (Backwards(BoundaryFile.Square(0)), BoundaryFile.Ring((103.02, 20.02), (103.04, 20.02), (103.04, 20.04), (103.02, 20.02)));
        var islet = BoundaryFile.Ring((103.5, 20.5), (103.500001, 20.500001), (103.500002, 20.500001), (103.5, 20.5));
        file["features"]![0]!["geometry"] = new JsonObject
        {
            ["type"] = "MultiPolygon",
            ["coordinates"] = new JsonArray(new JsonArray(outer, hole), new JsonArray(islet)),
        };

        var area = BoundaryFile.Read(file).Boundaries!.Areas[0];

        Assert.Equal([new MapPoint(103, 20), new MapPoint(103.1, 20), new MapPoint(103.1, 20.1), new MapPoint(103, 20.1), new MapPoint(103, 20)], area.Polygons.Single()[0]);
        Assert.Equal([new MapPoint(103.02, 20.02), new MapPoint(103.04, 20.04), new MapPoint(103.04, 20.02), new MapPoint(103.02, 20.02)], area.Polygons.Single()[1]);
    }

    [Theory]
    [InlineData("code")]
    [InlineData("ma")]
    [InlineData("id")]
    public void A_commune_may_be_named_by_any_of_three_properties(string name)
    {
        var file = BoundaryFile.GeoJson();
        file["features"]![0]!["properties"] = new JsonObject { [name] = BoundaryFile.FirstCode };

        Assert.Empty(BoundaryFile.Faults(file));
    }

    [Fact]
    public void A_feature_may_be_named_by_its_own_id()
    {
        var file = BoundaryFile.GeoJson();
        file["features"]![0]!["properties"] = null;
        file["features"]![0]!["id"] = BoundaryFile.FirstCode;

        Assert.Empty(BoundaryFile.Faults(file));
    }

    [Fact]
    public void A_topology_without_a_transform_has_degrees()
    {
        var file = BoundaryFile.TopoJson();
        file.Remove("transform");
        file["arcs"] = new JsonArray([.. file["arcs"]!.AsArray().Select(arc => Degrees(arc!.AsArray()))]);

        Assert.Equal(Written(BoundaryFile.Read(BoundaryFile.TopoJson())), Written(BoundaryFile.Read(file)));
    }

    [Fact]
    public void The_boundaries_of_Hai_Phong_are_taken_as_they_are_published()
    {
        var source = Repository.At("..", "shared", "data", "map", "communes-31.topojson");
        Assert.SkipUnless(File.Exists(source), "The published boundaries do not lie beside this checkout.");
        using var file = JsonDocument.Parse(File.ReadAllBytes(source));
        var communes = Country.Units.CommunesOf(UnitCode.Parse("31"));

        var reading = ProvinceBoundaries.Read(file.RootElement, "NXB Tài nguyên – Môi trường và Bản đồ Việt Nam", communes);

        Assert.Empty(reading.Faults);
        Assert.Equal(communes.Select(commune => commune.Code), reading.Boundaries!.Areas.Select(area => area.Commune));
        Assert.Empty(communes.Where(commune => !Covers(reading.Boundaries.Areas.Single(area => area.Commune == commune.Code), commune.Label)).Select(commune => commune.Name));
    }

    /// <summary>Whether a ray to the east crosses the area's rings an odd number of times.</summary>
    private static bool Covers(CommuneArea area, MapPoint point) => area.Polygons.SelectMany(polygon => polygon)
        .SelectMany(ring => ring.Zip(ring.Skip(1)))
        .Count(side => side.First.Latitude > point.Latitude != side.Second.Latitude > point.Latitude
            && point.Longitude < ((side.Second.Longitude - side.First.Longitude) * (point.Latitude - side.First.Latitude) / (side.Second.Latitude - side.First.Latitude)) + side.First.Longitude) % 2 == 1;

    private static JsonNode Degrees(JsonArray arc)
    {
        var (x, y) = (arc[0]![0]!.GetValue<int>(), arc[0]![1]!.GetValue<int>());
        var (nextX, nextY) = (x + arc[1]![0]!.GetValue<int>(), y + arc[1]![1]!.GetValue<int>());
        return BoundaryFile.Ring((103 + (x * 0.01), 20 + (y * 0.01)), (103 + (nextX * 0.01), 20 + (nextY * 0.01)));
    }

    private static JsonArray Backwards(JsonArray ring) => new([.. ring.Reverse().Select(point => point!.DeepClone())]);

    private static string Written(BoundaryReading reading) => Encoding.UTF8.GetString(BoundaryText.Write(reading.Boundaries!).Span);
}
