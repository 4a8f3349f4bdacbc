using System.Globalization;
using System.Text.RegularExpressions;
using Tcns.Analytics.Feed.Schema;
using Tcns.PowerBi.Tests.Demo;
using Tcns.PowerBi.Tests.M;
using Tcns.PowerBi.Tests.Tmdl;
using Tcns.PowerBi.Tests.Workbook;

namespace Tcns.PowerBi.Tests.Queries;

/// <summary>The queries over OData: what they ask for, and that they give what lies in the files.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class ODataLoadingTests(DemoFeed feed) : IDisposable
{
    private readonly FeedDatabase files = new(feed, DemoFeed.Province);
    private readonly DemoService service = new(feed, DemoFeed.Province);

    [Fact]
    public async Task OData_gives_the_same_rows()
    {
        var quarter = DemoQuarter.Ended(feed, files);

        foreach (var table in FeedCatalogue.All)
        {
            var world = await ODataAsync();
            var loaded = world.Table(table.Title.Vietnamese);
            FeedRows.AssertSome(files, table, loaded, "");
            Assert.Equal(FeedRows.Columns(table), loaded.Columns.Select(column => column.ToString()));
            Assert.Equal([table.Name], world.Fetched.Distinct());
            if (table.IsByQuarter)
                FeedRows.AssertSome(files, table, (await ODataAsync(quarter.Start, quarter.End)).Table(table.Title.Vietnamese), quarter.Rows(table));
        }
    }

    /// <summary>Power BI leaves the comparisons with the range to the service: it asks for those rows alone, and for page after page of them.</summary>
    [Fact]
    public async Task The_filter_that_the_comparisons_become_gives_the_rows_of_the_range_page_after_page()
    {
        var quarter = DemoQuarter.Ended(feed, files);
        var world = await ODataAsync();
        var columns = service.Columns(DemoService.Address);
        var starts = new HashSet<string>(StringComparer.Ordinal);

        foreach (var table in FeedCatalogue.Facts)
        {
            var range = Range().Match(SemanticModel.OData.Queries()[table.Title.Vietnamese]);
            var (start, column) = (range.Groups["start"].Value, range.Groups["column"].Value);
            var (from, until) = (Literal(world, start, quarter.Start), Literal(world, start, quarter.End));
            var names = columns[table.Name].Select(one => one.Name).ToList();
            var rows = FeedRows.Of(files.Rows($"SELECT {string.Join(", ", names.Select(name => InService(table, name)))} FROM {table} {quarter.Rows(table)}", [.. names.Select(name => table.Column(name).Type.Kind)]));
            var size = (rows.Count / 3) + 1;

            var pages = service.Pages(DemoService.Address, table.Name, $"{column} ge {from} and {column} lt {until}", size).Select(page => page.Rows.ToList()).ToList();

            Assert.True(pages.Count > 1, table.Name);
            Assert.All(pages.SkipLast(1), page => Assert.Equal(size, page.Count));
            Assert.Equal(rows, FeedRows.Of(pages.SelectMany(page => page)));
            starts.Add(start);
        }

        Assert.Equal(["Date.From", "QuarterFrom"], starts.Order(StringComparer.Ordinal));
    }

    /// <summary>The demo has a plan for every unit: a figure under none has an empty text in OData, and nothing in the files.</summary>
    [Fact]
    public async Task An_empty_part_of_a_key_is_nothing()
    {
        var tables = FeedCatalogue.All.Select(table => (Table: table, Emptied: table.Key.Where(name => table.Column(name).IsNullable).ToList())).Where(one => one.Emptied.Count > 0).ToList();
        Assert.NotEmpty(tables);

        foreach (var (table, emptied) in tables)
        {
            foreach (var queries in new[] { await ProjectQueries.ODataAsync(), await WorkbookMashup.ReadAsync() })
            {
                var world = new MWorld(queries, odata: new EmptyingService(service, emptied)).Set("ServiceUrl", DemoService.Address).Set("ProvinceCode", DemoFeed.Province);
                var loaded = world.Table(table.Title.Vietnamese);
                Assert.NotEmpty(loaded.Rows);
                Assert.All(emptied, name => Assert.All(loaded.Column(name), Assert.Null));
            }
        }
    }

    public void Dispose() => files.Dispose();

    /// <summary>The first day or quarter of the range as a filter of OData has it.</summary>
    private static string Literal(MWorld world, string start, DateTime at) =>
        start == "Date.From" ? at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : $"'{world.Call(start, at)}'";

    /// <summary>A key in OData has no empty parts.</summary>
    private static string InService(FeedTable table, string column) =>
        table.Key.Contains(column) && table.Column(column).IsNullable ? $"coalesce({column}, '')" : column;

    private async Task<MWorld> ODataAsync(DateTime? from = null, DateTime? until = null)
    {
        var world = new MWorld(await ProjectQueries.ODataAsync(), odata: service) { Now = ProjectQueries.Later }.Set("ServiceUrl", DemoService.Address).Set("ProvinceCode", DemoFeed.Province);
        return from is null ? world : world.Set("RangeStart", from).Set("RangeEnd", until);
    }

    /// <summary>What of a query goes to the service.</summary>
    [GeneratedRegex(@"From = (?<start>[\w.]+)\(RangeStart\),\s+Until = \k<start>\(RangeEnd\),\s+Ranged = Table\.SelectRows\(Set, each \[(?<column>\w+)\] >= From and \[\k<column>\] < Until\),", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();
}
