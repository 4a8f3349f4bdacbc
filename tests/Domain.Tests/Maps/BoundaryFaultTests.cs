using System.Globalization;
using System.Text.Json.Nodes;
using Tcns.Domain.Forms;
using Tcns.Domain.Maps;

namespace Tcns.Domain.Tests.Maps;

public class BoundaryFaultTests
{
    private const string First = "/features/0/geometry/coordinates/0";

    [Fact]
    public void Every_fault_of_a_file_is_told_at_once()
    {
        var file = BoundaryFile.GeoJson();
        file["features"]![0]!["geometry"]!["coordinates"]![0]!.AsArray().RemoveAt(4);
        file["features"]![1]!["properties"]!["code"] = BoundaryFile.Communes[2].Code.Value;
        file["features"]![3]!["properties"]!["code"] = "99999";
        file["features"]![4]!["geometry"]!["coordinates"]![0]![2] = new JsonArray(21.1, 105.8);
        file["crs"] = JsonNode.Parse("""{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3405"}}""");

        var faults = BoundaryFile.Read(file, "Căn cước 031090012345").Faults;

        Assert.Equal(
            [
                "?attribution personal-data", "/crs other-crs", First + " open-ring", "/features/4/geometry/coordinates/0/2/0 out-of-range",
                "/features/4/geometry/coordinates/0/2/1 out-of-range", "/features/2/properties/code doubled-commune", "/features/3/properties/code unknown-commune",
                "/features missing-commune", "/features missing-commune",
            ],
            faults.Select(fault => fault.Path + " " + fault.Code));
        Assert.Equal(
            [NameOf(1), NameOf(3)],
            faults.Where(fault => fault.Code == FaultCodes.MissingCommune).Select(fault => (string)fault.Limit!));
        Assert.Equal("99999", faults.Single(fault => fault.Code == FaultCodes.UnknownCommune).Limit);
    }

    [Theory]
    [InlineData("[[103,20],[103.1,20],[103,20]]", " few-points")]
    [InlineData("[]", " few-points")]
    [InlineData("[[103,20],[103.1,20],[103.1,20.1],[103,20.1]]", " open-ring")]
    [InlineData("[[103,20],[103.1,20],[1e999,20.1],[103,20]]", "/2/0 out-of-range")]
    [InlineData("[[103,20],[103.1,20],[103.1,24.00001],[103,20]]", "/2/1 out-of-range")]
    [InlineData("[[103,20],[103.1],[103.1,20.1],[103,20]]", "/1 type")]
    [InlineData("[[103,20],[\"103.1\",20],[103.1,20.1],[103,20]]", "/1 type")]
    [InlineData("[[103,20],[103,20],[103,20],[103,20]]", "few-points", true)]
    [InlineData("\"x\"", " type")]
    public void A_ring_is_closed_and_of_four_points_in_Vietnam(string ring, string fault, bool isOfAll = false)
    {
        var file = BoundaryFile.GeoJson();
        file["features"]![0]!["geometry"]!["coordinates"] = new JsonArray(JsonNode.Parse(ring));

        Assert.Equal([isOfAll ? "/features/0/geometry/coordinates " + fault : First + fault], BoundaryFile.Faults(file));
    }

    [Theory]
    [InlineData("""{"type":"Feature"}""", "/type unknown-value")]
    [InlineData("{}", "/type unknown-value")]
    [InlineData("""{"type":"FeatureCollection"}""", "/features required")]
    [InlineData("""{"type":"FeatureCollection","features":{}}""", "/features type")]
    [InlineData("""{"type":"FeatureCollection","features":[7]}""", "/features/0/properties/code required")]
    [InlineData("""{"type":"FeatureCollection","features":[{"id":7}]}""", "/features/0/id type")]
    [InlineData("""{"type":"FeatureCollection","features":[{"geometry":{"type":"Point"}}]}""", "/features/0/geometry/type unknown-value")]
    [InlineData("""{"type":"FeatureCollection","features":[{"geometry":null}]}""", "/features/0/geometry required")]
    [InlineData("""{"type":"FeatureCollection","attribution":7,"features":[]}""", "/attribution type")]
    [InlineData("""{"type":"FeatureCollection","crs":"x","features":[]}""", "/crs other-crs")]
    [InlineData("""{"type":"Topology","objects":{}}""", "/arcs required")]
    [InlineData("""{"type":"Topology","arcs":[]}""", "/objects required")]
    [InlineData("""{"type":"Topology","arcs":[],"transform":{"scale":[1,"x"]},"objects":{}}""", "/transform/scale type")]
    [InlineData("""{"type":"Topology","arcs":[],"transform":{"scale":[1,1]},"objects":{}}""", "/transform/translate required")]
    [InlineData("""{"type":"Topology","arcs":[],"objects":{"a":{"type":"GeometryCollection"}}}""", "/objects/a/geometries required")]
    [InlineData("""{"type":"Topology","arcs":[],"objects":{"a":{"type":"Polygon","arcs":[[0]]}}}""", "/objects/a/arcs/0/0 unknown-arc")]
    [InlineData("""{"type":"Topology","arcs":[],"objects":{"a":{"type":"Polygon","arcs":[[-2147483648]]}}}""", "/objects/a/arcs/0/0 unknown-arc")]
    [InlineData("""{"type":"Topology","arcs":[],"objects":{"a":{"type":"Polygon","arcs":[[0.5]]}}}""", "/objects/a/arcs/0/0 type")]
    [InlineData("""{"type":"Topology","arcs":[[[1,1]]],"objects":{"a":{"type":"Polygon","arcs":[[0]]}}}""", "/arcs/0 few-points")]
    [InlineData("""{"type":"Topology","arcs":[[[1,1],[1,"x"]]],"objects":{"a":{"type":"Polygon","arcs":[[0]]}}}""", "/arcs/0/1 type")]
    [InlineData("""{"type":"Topology","arcs":[[[1,1],[2,2]],[[3,3],[1,1]]],"objects":{"a":{"type":"Polygon","arcs":[[0,1]]}}}""", "/objects/a/arcs/0/1 open-ring")]
    public void What_is_no_such_file_is_told_where_it_is_none(string file, string fault) => Assert.Contains(fault, BoundaryFile.Faults(JsonNode.Parse(file)!));

    [Fact]
    public void A_commune_as_points_and_lines_has_no_boundary()
    {
        var file = BoundaryFile.TopoJson();
        file["objects"]!["communes"]!["geometries"]![0]!["type"] = "LineString";

        Assert.Equal(["/objects/communes/geometries/0/type unknown-value"], BoundaryFile.Faults(file));
    }

    [Fact]
    public void A_file_that_names_one_long_line_again_and_again_is_not_followed_to_its_end()
    {
        var line = BoundaryFile.Ring([.. Enumerable.Range(0, 5_000).Select(n => (103.0, 20 + (n * 0.0001))), (104, 20), (103, 20)]).ToJsonString();
        var rings = string.Join(',', Enumerable.Repeat("[0]", 100_000));
        var file = JsonNode.Parse($$"""{"type":"Topology","arcs":[{{line}}],"objects":{"a":{"type":"Polygon","id":"{{BoundaryFile.FirstCode}}","arcs":[{{rings}}]} } }""")!;

        var faults = BoundaryFile.Read(file).Faults;

        Assert.Equal(ProvinceBoundaries.MostPoints, faults.Single(fault => fault.Code == FaultCodes.TooManyPoints).Limit);
    }

    [Fact]
    public void Of_one_area_ten_faults_are_told_and_of_every_area_some()
    {
        var file = BoundaryFile.GeoJson();
        foreach (var feature in file["features"]!.AsArray())
            feature!["geometry"]!["coordinates"] = new JsonArray([.. Enumerable.Range(0, 50).Select(_ => (JsonNode)new JsonArray())]);

        var faults = BoundaryFile.Read(file).Faults;

        Assert.Equal(10 * BoundaryFile.Communes.Count, faults.Count);
    }

    [Fact]
    public void More_areas_than_any_province_has_communes_are_refused_by_their_number()
    {
        var file = new JsonObject { ["type"] = "FeatureCollection", ["features"] = new JsonArray([.. Enumerable.Range(0, 1_001).Select(_ => (JsonNode)new JsonObject())]) };

        Assert.Contains("/features out-of-range", BoundaryFile.Faults(file));
    }

    [Theory]
    [InlineData(1_000, 0)]
    [InlineData(1_001, 1)]
    public void An_attribution_has_its_length(int length, int faults)
    {
        var file = BoundaryFile.GeoJson();
        file["attribution"] = new string('ơ', length);

        var reading = BoundaryFile.Read(file);

        Assert.Equal([.. Enumerable.Repeat("/attribution too-long", faults)], reading.Faults.Select(fault => fault.Path + " " + fault.Code));
        Assert.Equal(faults == 0 ? length.ToString(CultureInfo.InvariantCulture) : null, reading.Boundaries?.Attribution?.Length.ToString(CultureInfo.InvariantCulture));
    }

    private static string NameOf(int index) => $"{BoundaryFile.Communes[index].Code} {BoundaryFile.Communes[index].Name}";
}
