using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Analytics.Feed.Schema;
using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.Feed;

public class NationManifestTests
{
    private static readonly DateTimeOffset At = new(2026, 12, 1, 18, 30, 0, TimeSpan.Zero);
    private static readonly FeedPaths Paths = new(FeedFolder.Nation, FeedVersion.At(At));
    private static readonly string Hash = new('a', 64);

    [Theory]
    [InlineData(FeedState.Final, FeedState.Final, FeedState.Final)]
    [InlineData(FeedState.Final, FeedState.Provisional, FeedState.Provisional)]
    [InlineData(FeedState.Restated, FeedState.Final, FeedState.Restated)]
    [InlineData(FeedState.Restated, FeedState.Provisional, FeedState.Provisional)]
    public void A_quarter_is_as_firm_as_its_least_firm_province(FeedState one, FeedState other, FeedState nation)
    {
        var manifest = Nation(Province("31", one), Province("08", other));

        Assert.Equal([new ManifestQuarter("2026-Q3", nation)], manifest.Quarters);
    }

    [Fact]
    public void A_quarter_that_one_province_has_is_as_firm_as_there()
    {
        var manifest = Nation(Province("31", FeedState.Final), Province("08", FeedState.Provisional) with { Quarters = [] });

        Assert.Equal([new ManifestQuarter("2026-Q3", FeedState.Final)], manifest.Quarters);
    }

    [Fact]
    public void Counts_are_added_up_and_what_nobody_counted_in_one_province_is_unknown()
    {
        var one = Province("31", FeedState.Final) with { Counts = [new ManifestCount("visit", 3, 3), new ManifestCount("shift", 2, 2)] };
        var other = Province("08", FeedState.Final) with { Counts = [new ManifestCount("visit", 4, 4), new ManifestCount("shift", null, 1)] };

        Assert.Equal([new ManifestCount("visit", 7, 7), new ManifestCount("shift", null, 3)], Nation(one, other).Counts);
    }

    [Fact]
    public void It_names_the_files_of_all_provinces_and_its_own_and_is_read_as_any_other()
    {
        var manifest = Nation(Province("31", FeedState.Final), Province("08", FeedState.Final));

        Assert.True(ManifestText.TryRead(ManifestText.Write(manifest), out var read));
        Assert.Equal([new ManifestProvince("08", Paths.Version.Value), new ManifestProvince("31", Paths.Version.Value)], read.Provinces);
        Assert.Equal(
            [
                "08/fact_visit/year=2026/quarter=3/fact_visit-20261201T183000000Z.csv", "31/fact_visit/year=2026/quarter=3/fact_visit-20261201T183000000Z.csv",
                "vn/dim_topic/dim_topic-20261201T183000000Z.csv", "datapackage-vn-20261201T183000000Z.json",
            ],
            read.Paths());
        Assert.Equal(4, read.Datasets[0].Rows + read.Datasets[0].Files.Sum(file => file.Rows));
    }

    [Theory]
    [InlineData("31", "31/x.csv", true)]
    [InlineData("31", "08/x.csv", false)]
    [InlineData("31", "vn/x.csv", false)]
    [InlineData("31", "datapackage-vn-1.json", false)]
    [InlineData("vn", "08/x.csv", true)]
    [InlineData("vn", "vn/x.csv", true)]
    [InlineData("vn", "datapackage-vn-1.json", true)]
    [InlineData("vn", "locks/x", false)]
    [InlineData("vn", "11113/x", false)]
    [InlineData("vn", "31/../x", false)]
    public void A_province_names_its_own_files_and_the_nation_those_of_all(string folder, string path, bool may)
    {
        Assert.True(FeedFolder.TryParse(folder, out var whose));
        Assert.Equal(may, whose.MayName(path));
    }

    private static FeedManifest Nation(params FeedManifest[] provinces) =>
        NationManifest.Create(Paths, At, "0.1.0", provinces, [FileOf(Paths, "dim_topic", null)]).Manifest;

    /// <summary>With CSV files alone: what is named does not depend on the format.</summary>
    private static FeedManifest Province(string code, FeedState state)
    {
        var paths = new FeedPaths(UnitCode.Parse(code), Paths.Version);
        return FeedManifest.Create(
            paths, At, "0.1.0", [new ManifestQuarter("2026-Q3", state)], [FileOf(paths, "fact_visit", Period.Parse("2026-Q3")), FileOf(paths, "dim_topic", null)], [], null);
    }

    private static FeedFile FileOf(FeedPaths paths, string table, Period? quarter) =>
        new(paths.Of(FeedCatalogue.ByName[table], quarter, FeedFormat.Csv), 2, 20, Hash, table, quarter);
}
