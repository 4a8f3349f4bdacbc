using System.Globalization;
using Tcns.Analytics.Feed.Schema;
using Tcns.Analytics.PowerBi;
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

    /// <summary>When every period of the feed has ended.</summary>
    private static readonly DateTimeOffset Later = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FeedDatabase files = new(feed, Province);

    [Fact]
    public async Task Every_table_has_the_files_rows_and_types_and_nothing_else_is_opened()
    {
        var published = feed.Published(Province);

        foreach (var table in FeedCatalogue.All)
        {
            var world = await BlobsAsync(Province);
            var loaded = world.Table(table.Title.Vietnamese);
            AssertRows(table, loaded, "");
            Assert.Equal(ModelColumn.Of(table).Select(Described), loaded.Columns.Select(column => column.ToString()));
            Assert.Empty(loaded.Misfits);
            Assert.Equal(
                published[table.Name].Append(Province + "/latest.json").Select(path => "feed/" + path).Order(StringComparer.Ordinal),
                world.Opened.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task One_quarter_opens_the_files_of_that_quarter_alone()
    {
        var quarters = Quarters();
        var quarter = quarters[^2];
        var published = feed.Published(Province);

        foreach (var table in FeedCatalogue.Facts)
        {
            var world = await BlobsAsync(Province, Start(quarter), Start(quarter).AddMonths(3));
            var loaded = world.Table(table.Title.Vietnamese);
            AssertRows(table, loaded, Within(table, quarter));
            var folder = $"/year={quarter[..4]}/quarter={quarter[^1]}/";
            Assert.Equal(
                published[table.Name].Where(path => path.Contains(folder, StringComparison.Ordinal)).Append(Province + "/latest.json").Select(path => "feed/" + path).Order(StringComparer.Ordinal),
                world.Opened.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }

        // Each row is loaded by one partition and no other, whatever days they are cut at: figures with the first day of their quarter.
        var parts = new[] { (Start(quarter), Start(quarter).AddDays(40)), (Start(quarter).AddDays(40), Start(quarter).AddMonths(3)) };
        foreach (var (from, until) in parts)
        {
            var days = string.Create(CultureInfo.InvariantCulture, $"WHERE date >= DATE '{from:yyyy-MM-dd}' AND date < DATE '{until:yyyy-MM-dd}'");
            AssertRows(FeedCatalogue.ByName["fact_visit"], (await BlobsAsync(Province, from, until)).Table("Lượt hỗ trợ"), days);
            AssertRows(FeedCatalogue.ByName["fact_visit"], (await ODataAsync(from, until)).Table("Lượt hỗ trợ"), days);
            var figures = from == Start(quarter) ? Within(FeedCatalogue.ByName["fact_report"], quarter) : "WHERE false";
            AssertRows(FeedCatalogue.ByName["fact_report"], (await BlobsAsync(Province, from, until)).Table("Báo cáo"), figures);
            AssertRows(FeedCatalogue.ByName["fact_report"], (await ODataAsync(from, until)).Table("Báo cáo"), figures);
        }
    }

    /// <summary>Power BI's service makes a partition of each quarter up to the one in which it refreshes, and none after it.</summary>
    [Fact]
    public async Task The_partitions_of_any_quarter_hold_every_row_also_of_periods_that_have_not_ended()
    {
        var quarters = Quarters();
        foreach (var table in FeedCatalogue.Facts.Where(table => table.Column(table.QuarterColumn!).Type.Kind is FeedTypeKind.Text))
        {
            var all = Lines(table, "");
            foreach (var running in new[] { quarters[1], quarters[^2], quarters[^1] })
            {
                var (blobs, odata) = (new List<string>(), new List<string>());
                foreach (var from in quarters.TakeWhile(quarter => string.CompareOrdinal(quarter, running) <= 0).Select(Start))
                {
                    var now = new DateTimeOffset(Start(running).AddDays(20), TimeSpan.Zero);
                    blobs.AddRange((await BlobsAsync(Province, from, from.AddMonths(3), now)).Table(table.Title.Vietnamese).Rows.Select(Line));
                    odata.AddRange((await ODataAsync(from, from.AddMonths(3), now)).Table(table.Title.Vietnamese).Rows.Select(Line));
                }

                Assert.Equal(all, blobs.Order(StringComparer.Ordinal));
                Assert.Equal(all, odata.Order(StringComparer.Ordinal));
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
            Assert.Equal(ModelColumn.Of(table).Select(Described), none.Columns.Select(column => column.ToString()));
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
        AssertRows(FeedCatalogue.ByName["fact_visit"], bare.Table("Lượt hỗ trợ"), "");
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

    [Fact]
    public async Task OData_gives_the_same_rows()
    {
        var queries = await ProjectQueries.ODataAsync();
        var quarter = Quarters()[^2];

        foreach (var table in FeedCatalogue.All)
        {
            var world = new MWorld(queries, odata: new DemoService(feed, Province)).Set("ServiceUrl", DemoService.Address).Set("ProvinceCode", Province);
            var loaded = world.Table(table.Title.Vietnamese);
            AssertRows(table, loaded, "");
            Assert.Equal(ModelColumn.Of(table).Select(Described), loaded.Columns.Select(column => column.ToString()));
            Assert.Equal([table.Name], world.Fetched.Distinct());
            if (!table.IsByQuarter)
                continue;
            AssertRows(table, (await ODataAsync(Start(quarter), Start(quarter).AddMonths(3))).Table(table.Title.Vietnamese), Within(table, quarter));
        }
    }

    public void Dispose() => files.Dispose();

    private static DateTime Start(string quarter) => new(int.Parse(quarter[..4], CultureInfo.InvariantCulture), (3 * (quarter[^1] - '0')) - 2, 1);

    private static string Within(FeedTable table, string quarter) => table.Column(table.QuarterColumn!).Type.Kind is FeedTypeKind.Date
        ? string.Create(CultureInfo.InvariantCulture, $"WHERE {table.QuarterColumn} >= DATE '{Start(quarter):yyyy-MM-dd}' AND {table.QuarterColumn} < DATE '{Start(quarter).AddMonths(3):yyyy-MM-dd}'")
        : $"WHERE {table.QuarterColumn} = '{quarter}'";

    private static string Described(ModelColumn column) => column.Source + " as " + column.Type.Kind switch
    {
        FeedTypeKind.Text => "text",
        FeedTypeKind.WholeNumber => "Int64.Type",
        FeedTypeKind.FixedPoint => "Currency.Type",
        FeedTypeKind.Date => "date",
        FeedTypeKind.Timestamp => "datetime",
        FeedTypeKind.Boolean => "logical",
        _ => throw new InvalidOperationException("There is no such type."),
    };

    private static string Line(IEnumerable<object?> values) => string.Join('|', values.Select(value => value switch
    {
        null => "",
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => (string)value,
    }));

    private async Task<MWorld> BlobsAsync(string province, DateTime? from = null, DateTime? until = null, DateTimeOffset? now = null)
    {
        var world = new MWorld(await ProjectQueries.BlobsAsync(), DemoBlobs.Of(feed)) { Now = now ?? Later }.Set("StorageAccountUrl", DemoBlobs.Container).Set("ProvinceCode", province);
        return from is null ? world : world.Set("RangeStart", from).Set("RangeEnd", until);
    }

    private async Task<MWorld> ODataAsync(DateTime from, DateTime until, DateTimeOffset? now = null) =>
        new MWorld(await ProjectQueries.ODataAsync(), odata: new DemoService(feed, Province)) { Now = now ?? Later }.Set("ServiceUrl", DemoService.Address).Set("RangeStart", from).Set("RangeEnd", until);

    private IReadOnlyList<string> Quarters() => [.. files.Texts("SELECT DISTINCT closing_quarter FROM fact_indicator ORDER BY 1", 1).Select(row => row[0]!)];

    private IReadOnlyList<string> Lines(FeedTable table, string where)
    {
        var columns = ModelColumn.Of(table);
        var rows = files.Rows($"SELECT {string.Join(", ", columns.Select(column => column.Source))} FROM {table} {where}", [.. columns.Select(column => column.Type.Kind)]);
        return [.. rows.Select(Line).Order(StringComparer.Ordinal)];
    }

    private void AssertRows(FeedTable table, MTable loaded, string where)
    {
        var lines = Lines(table, where);
        Assert.Equal(lines, loaded.Rows.Select(Line).Order(StringComparer.Ordinal));
        Assert.True(lines.Count > 0 || where.Length > 0 || table.Name == "fact_report", table.Name);
    }
}
