using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Domain.Places;

namespace Tcns.Analytics.Tests.Feed;

public class FeedManifestTests
{
    private static readonly DateTimeOffset At = new(2026, 12, 1, 18, 30, 0, TimeSpan.Zero);
    private static readonly FeedPaths Paths = new(UnitCode.Parse("31"), FeedVersion.At(At));
    private static readonly string Hash = new('a', 64);

    [Fact]
    public void What_was_written_is_read_again()
    {
        var manifest = Manifest();

        Assert.True(ManifestText.TryRead(ManifestText.Write(manifest), out var read));
        Assert.Equal(Encoding.UTF8.GetString(ManifestText.Write(manifest)), Encoding.UTF8.GetString(ManifestText.Write(read)));
        Assert.Equal(manifest.Paths(), read.Paths());
    }

    [Fact]
    public void It_has_the_shape_that_readers_rely_on()
    {
        var json = JsonNode.Parse(ManifestText.Write(Manifest()))!;

        Assert.Equal(
            ["schemaVersion", "province", "version", "generatedAt", "codeVersion", "quarters", "datasets", "counts", "dataPackage"],
            json.AsObject().Select(property => property.Key));
        Assert.Equal("""{"period":"2026-Q3","state":"final"}""", json["quarters"]![0]!.ToJsonString());
        Assert.Equal("""{"kind":"visit","stored":3,"published":3,"isReconciled":true}""", json["counts"]![0]!.ToJsonString());
        Assert.Equal("fact_visit", json["datasets"]![0]!["name"]!.GetValue<string>());
        Assert.Equal(5, json["datasets"]![0]!["rows"]!.GetValue<long>());
        Assert.Equal(
            $$"""{"path":"31/fact_visit/year=2026/quarter=3/fact_visit-20261001T000000000Z.parquet","format":"parquet","period":"2026-Q3","rows":2,"bytes":20,"sha256":"{{Hash}}"}""",
            json["datasets"]![0]!["files"]![1]!.ToJsonString());
    }

    [Fact]
    public void Properties_of_a_later_day_are_passed_over()
    {
        var json = JsonNode.Parse(ManifestText.Write(Manifest()))!;
        json["new"] = "x";

        Assert.True(ManifestText.TryRead(Encoding.UTF8.GetBytes(json.ToJsonString()), out _));
    }

    [Theory]
    [InlineData("$", "[]")]
    [InlineData("province", "\"11113\"")]
    [InlineData("province", "\"32\"")]
    [InlineData("version", "\"../x\"")]
    [InlineData("schemaVersion", "0")]
    [InlineData("datasets", "null")]
    [InlineData("datasets.0.rows", "6")]
    [InlineData("datasets.0.files.0.sha256", "\"A\"")]
    [InlineData("datasets.0.files.0.path", "\"31/../32/latest.csv\"")]
    [InlineData("datasets.0.files.0.path", "null")]
    [InlineData("datasets.0.files.0.format", "\"exe\"")]
    [InlineData("datasets.0.files.0.bytes", "-1")]
    [InlineData("quarters.0.state", "\"certain\"")]
    [InlineData("quarters.0.state", "1")]
    [InlineData("quarters.0.period", "\"2026-11\"")]
    [InlineData("dataPackage.sha256", "\"\"")]
    [InlineData("quarters", "[null]")]
    [InlineData("datasets", "[null]")]
    [InlineData("datasets.0.files", "[null]")]
    [InlineData("counts", "[null]")]
    [InlineData("provinces", "[null]")]
    [InlineData("datasets.0.files.1.rows", "9223372036854775807")]
    public void What_contradicts_itself_is_no_manifest(string path, string value)
    {
        var json = JsonNode.Parse(ManifestText.Write(Manifest()))!;
        Set(ref json, path, JsonNode.Parse(value));

        Assert.False(ManifestText.TryRead(Encoding.UTF8.GetBytes(json.ToJsonString()), out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    public void What_is_no_json_of_ours_is_no_manifest(string text)
    {
        Assert.False(ManifestText.TryRead(Encoding.UTF8.GetBytes(text), out _));
    }

    [Fact]
    public void A_file_that_still_holds_is_taken_over_as_it_was()
    {
        var manifest = Manifest();
        var kept = manifest.Datasets.SelectMany(dataset => dataset.Files.Select(file => FeedManifest.Kept(dataset, file)));

        var next = FeedManifest.Create(Paths, At, "0.1.0", manifest.Quarters, kept, manifest.Counts, manifest.DataPackage);

        Assert.Equal(ManifestText.Write(manifest), ManifestText.Write(next));
    }

    [Fact]
    public void The_data_package_lies_above_the_csv_files_that_it_names()
    {
        var package = FeedPackage.Of(Paths, [.. Files(Paths, "fact_visit", "2026-Q4", 3), .. Files(Paths, "dim_unit", null, 7)]);

        var resources = JsonNode.Parse(package.Content)!["resources"]!.AsArray();
        Assert.Equal(
            ["fact_visit/year=2026/quarter=4/fact_visit-20261201T183000000Z.csv", "dim_unit/dim_unit-20261201T183000000Z.csv"],
            resources.Select(resource => resource!["path"]![0]!.GetValue<string>()));
        Assert.Equal("31/datapackage-20261201T183000000Z.json", package.Entry.Path);
        Assert.Equal((package.Content.Length, Convert.ToHexStringLower(SHA256.HashData(package.Content))), (package.Entry.Bytes, package.Entry.Sha256));
    }

    private static FeedManifest Manifest()
    {
        var earlier = new FeedPaths(Paths.Folder, FeedVersion.At(new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero)));
        return FeedManifest.Create(
            Paths, At, "0.1.0",
            [new ManifestQuarter("2026-Q4", FeedState.Provisional), new ManifestQuarter("2026-Q3", FeedState.Final)],
            [
                .. Files(Paths, "dim_unit", null, 7), .. Files(Paths, "fact_visit", "2026-Q4", 3), .. Files(earlier, "fact_visit", "2026-Q3", 2),
            ],
            [new ManifestCount("visit", 3, 3), new ManifestCount("shift", null, 0)],
            new ManifestPackage(Paths.DataPackage, 9, Hash));
    }

    private static IEnumerable<FeedFile> Files(FeedPaths paths, string table, string? period, long rows)
    {
        var quarter = period is null ? null : Domain.Time.Period.Parse(period);
        return Enum.GetValues<FeedFormat>().Select(format =>
            new FeedFile(paths.Of(Analytics.Feed.Schema.FeedCatalogue.ByName[table], quarter, format), rows, rows * 10, Hash, table, quarter));
    }

    private static void Set(ref JsonNode json, string path, JsonNode? value)
    {
        if (path == "$")
        {
            json = value!;
            return;
        }

        var steps = path.Split('.');
        var place = steps.SkipLast(1).Aggregate(json, (node, step) => int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? node[index]! : node[step]!);
        place[steps[^1]] = value;
    }
}
