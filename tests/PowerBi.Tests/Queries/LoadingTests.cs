using Tcns.Analytics.Feed.Schema;
using Tcns.PowerBi.Tests.Demo;
using Tcns.PowerBi.Tests.M;
using Tcns.PowerBi.Tests.M.Sources;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.Queries;

/// <summary>The queries run over the demo's feed: what they open, and that they give what lies there.</summary>
[Collection(DemoCollection.Name)]
public sealed class LoadingTests(DemoFeed feed) : IDisposable
{
    private const string Province = "08";

    private readonly FeedDatabase files = new(feed, Province);
    private readonly DemoService service = new(feed, Province);

    [Fact]
    public async Task Every_table_has_the_files_rows_and_types_and_nothing_else_is_opened()
    {
        var published = feed.Published(Province);

        foreach (var table in FeedCatalogue.All)
        {
            var world = await BlobsAsync(Province);
            var loaded = world.Table(table.Title.Vietnamese);
            FeedRows.AssertSome(files, table, loaded, "");
            Assert.Equal(FeedRows.Columns(table), loaded.Columns.Select(column => column.ToString()));
            Assert.Empty(loaded.Misfits);
            Assert.Equal(
                published[table.Name].Append(Province + "/latest.json").Select(path => "feed/" + path).Order(StringComparer.Ordinal),
                world.Opened.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task One_quarter_opens_the_files_of_that_quarter_alone()
    {
        var quarter = DemoQuarter.Ended(feed, files);
        var published = feed.Published(Province);

        foreach (var table in FeedCatalogue.Facts)
        {
            var world = await BlobsAsync(Province, quarter.Start, quarter.End);
            FeedRows.AssertSome(files, table, world.Table(table.Title.Vietnamese), quarter.Rows(table));
            Assert.Equal(
                published[table.Name].Where(path => path.Contains(quarter.Folder, StringComparison.Ordinal)).Append(Province + "/latest.json").Select(path => "feed/" + path).Order(StringComparer.Ordinal),
                world.Opened.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }

        // Each row is loaded by one partition and no other, whatever days they are cut at: figures with the first day of their quarter.
        var (visits, reports) = (FeedCatalogue.ByName["fact_visit"], FeedCatalogue.ByName["fact_report"]);
        var later = Assert.Single(files.Rows("SELECT min(date) FROM fact_visit " + DemoQuarter.Days(visits, quarter.Start.AddDays(40), quarter.End), [FeedTypeKind.Date]))[0];
        var cut = ((DateOnly)later!).ToDateTime(TimeOnly.MinValue);
        foreach (var (from, until) in new[] { (quarter.Start, cut), (cut, quarter.End) })
        {
            foreach (var world in new[] { await BlobsAsync(Province, from, until), await ODataAsync(from, until) })
            {
                FeedRows.AssertSome(files, visits, world.Table(visits.Title.Vietnamese), DemoQuarter.Days(visits, from, until));
                if (from == quarter.Start)
                    FeedRows.AssertSome(files, reports, world.Table(reports.Title.Vietnamese), quarter.Rows(reports));
                else
                    Assert.Empty(world.Table(reports.Title.Vietnamese).Rows);
            }
        }
    }

    /// <summary>Power BI's service makes a partition of each quarter up to the one in which it refreshes, and none after it.</summary>
    [Fact]
    public async Task The_partitions_of_any_quarter_hold_every_row_also_of_periods_that_have_not_ended()
    {
        var quarters = DemoQuarter.Closing(files);
        foreach (var table in FeedCatalogue.Facts.Where(table => table.Column(table.QuarterColumn!).Type.Kind is FeedTypeKind.Text))
        {
            var all = FeedRows.Of(files, table, "");
            foreach (var running in new[] { quarters[1], quarters[^2] })
            {
                var (blobs, odata) = (new List<IReadOnlyList<object?>>(), new List<IReadOnlyList<object?>>());
                foreach (var quarter in quarters.Where(quarter => quarter.Start <= running.Start))
                {
                    var now = new DateTimeOffset(running.Start.AddDays(20), TimeSpan.Zero);
                    blobs.AddRange((await BlobsAsync(Province, quarter.Start, quarter.End, now)).Table(table.Title.Vietnamese).Rows);
                    odata.AddRange((await ODataAsync(quarter.Start, quarter.End, now)).Table(table.Title.Vietnamese).Rows);
                }

                Assert.Equal(all, FeedRows.Of(blobs));
                Assert.Equal(all, FeedRows.Of(odata));
            }
        }
    }

    [Fact]
    public async Task A_range_or_a_province_without_files_gives_typed_tables_without_rows()
    {
        foreach (var table in FeedCatalogue.All)
        {
            var none = (await BlobsAsync("99")).Table(table.Title.Vietnamese);
            Assert.Empty(none.Rows);
            Assert.Equal(FeedRows.Columns(table), none.Columns.Select(column => column.ToString()));
        }

        var world = await BlobsAsync(Province, new DateTime(1999, 1, 1), new DateTime(1999, 4, 1));
        Assert.Empty(world.Table("Lượt hỗ trợ").Rows);
        Assert.Equal(["feed/08/latest.json"], world.Opened.Distinct());
    }

    [Fact]
    public async Task A_file_from_before_a_column_and_instants_without_a_zone_are_read_too()
    {
        var old = new BlobShelf(DemoBlobs.Account)
            .Put("feed", "08/latest.json", """{ "datasets": [ { "name": "dim_indicator", "files": [ { "path": "08/old.parquet", "format": "parquet" } ] } ] }"""u8.ToArray())
            .Put("feed", "08/old.parquet", Parquet.Of("SELECT 'teams-active' AS indicator_id, 1::BIGINT AS position, 'Tên' AS name_vi"));
        var world = new MWorld(await ProjectQueries.BlobsAsync(), old).Set("StorageAccountUrl", DemoBlobs.Container).Set("ProvinceCode", "08");
        var row = Assert.Single(world.Table("Chỉ số").Rows);
        Assert.Equal("teams-active", row[0]);
        Assert.Null(row[^1]);

        var bare = new MWorld(await ProjectQueries.BlobsAsync(), DemoBlobs.Of(feed), instants: ParquetInstants.AsDateTime).Set("StorageAccountUrl", DemoBlobs.Container).Set("ProvinceCode", Province);
        FeedRows.AssertSome(files, FeedCatalogue.ByName["fact_visit"], bare.Table("Lượt hỗ trợ"), "");
    }

    [Fact]
    public async Task A_file_that_is_listed_and_lacks_is_an_error_and_not_fewer_rows()
    {
        var lost = feed.Published(Province)["fact_visit"][0];
        var shelf = new BlobShelf(DemoBlobs.Account);
        foreach (var (name, content) in feed.Blobs.Where(blob => blob.Key != lost))
            shelf.Put("feed", name, content);
        var world = new MWorld(await ProjectQueries.BlobsAsync(), shelf).Set("StorageAccountUrl", DemoBlobs.Account).Set("ProvinceCode", Province);

        var error = Assert.Throws<MException>(() => world.Table("Lượt hỗ trợ").Rows.ToList());

        Assert.Equal("TCNS-07", error.Reason);
    }

    [Fact]
    public async Task The_nation_is_read_like_a_province()
    {
        using var nation = new FeedDatabase(feed, "vn");
        var visits = FeedCatalogue.ByName["fact_visit"];
        var loaded = (await BlobsAsync("vn")).Table(visits.Title.Vietnamese);

        Assert.Equal(nation.Rows("FROM fact_visit", []).Count(), loaded.Rows.Count());
        Assert.True(loaded.Rows.Count() > files.Rows("FROM fact_visit", []).Count());
    }

    public void Dispose() => files.Dispose();

    private async Task<MWorld> BlobsAsync(string province, DateTime? from = null, DateTime? until = null, DateTimeOffset? now = null)
    {
        var world = new MWorld(await ProjectQueries.BlobsAsync(), DemoBlobs.Of(feed)) { Now = now ?? ProjectQueries.Later }.Set("StorageAccountUrl", DemoBlobs.Container).Set("ProvinceCode", province);
        return from is null ? world : world.Set("RangeStart", from).Set("RangeEnd", until);
    }

    private async Task<MWorld> ODataAsync(DateTime from, DateTime until, DateTimeOffset? now = null) =>
        new MWorld(await ProjectQueries.ODataAsync(), odata: service) { Now = now ?? ProjectQueries.Later }.Set("ServiceUrl", DemoService.Address).Set("RangeStart", from).Set("RangeEnd", until);
}
