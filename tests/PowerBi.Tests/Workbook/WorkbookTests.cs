using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Tcns.Analytics.Feed.Schema;
using Tcns.PowerBi.Tests.Demo;
using Tcns.PowerBi.Tests.M;
using Tcns.PowerBi.Tests.M.Values;
using Tcns.PowerBi.Tests.Queries;
using Tcns.Testing;

namespace Tcns.PowerBi.Tests.Workbook;

/// <summary>The Excel workbook: its parts, and its queries run over the demo, over OData and from the CSV files.</summary>
[Collection(DemoCollection.Name)]
public sealed class WorkbookTests(DemoFeed feed) : IDisposable
{
    private const string Province = "08";
    private readonly FeedDatabase files = new(feed, Province);

    [Fact]
    public void It_is_a_workbook_by_the_standard_and_its_parts_lead_to_each_other()
    {
        using var book = SpreadsheetDocument.Open(Repository.At("powerbi", "Tcns.xlsx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"));
        var workbook = book.WorkbookPart!;
        Assert.Equal(2, workbook.WorksheetParts.Count());
        Assert.Single(workbook.ConnectionsPart!.Connections.ChildElements);
        Assert.Single(workbook.CustomXmlParts);
        var table = Assert.Single(workbook.WorksheetParts.SelectMany(sheet => sheet.TableDefinitionParts));
        Assert.Equal(1u, Assert.Single(table.QueryTableParts).QueryTable.ConnectionId!.Value);

        using var zip = ZipFile.OpenRead(Repository.At("powerbi", "Tcns.xlsx"));
        using var guide = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        Assert.Contains("ServiceUrl", XDocument.Load(guide).Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_queries_can_be_read_and_leave_nobodys_account_in()
    {
        var queries = WorkbookMashup.Queries();
        var read = await MParser.ParseAsync(queries, TestContext.Current.CancellationToken);

        Assert.Equal(2 * FeedCatalogue.All.Count, queries.Keys.Count(name => FeedCatalogue.All.Any(table => name == table.Title.Vietnamese || name == table.Title.Vietnamese + " (CSV)")));
        Assert.Equal(queries.Count, WorkbookMashup.Section().Split("\nshared ").Length - 1);
        Assert.Empty(read.Errors);
        Assert.Empty(read.Diagnostics);
        Assert.Empty(read.UnknownNames);
        Assert.StartsWith("\"\" meta", queries["ProvinceCode"], StringComparison.Ordinal);
        Assert.StartsWith("\"https://ten-", queries["ServiceUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_ways_give_the_same_rows_as_the_project()
    {
        var read = await MParser.ParseAsync(WorkbookMashup.Queries(), TestContext.Current.CancellationToken);
        var quarter = files.Texts("SELECT max(closing_quarter) FROM fact_indicator", 1)[0][0]!;
        var from = new DateTime(int.Parse(quarter[..4], CultureInfo.InvariantCulture), (3 * (quarter[^1] - '0')) - 2, 1);

        foreach (var table in FeedCatalogue.All)
        {
            var blobs = new MWorld(await ProjectQueries.BlobsAsync(), DemoBlobs.Of(feed)).Set("StorageAccountUrl", DemoBlobs.Container).Set("ProvinceCode", Province).Set("RangeStart", from).Set("RangeEnd", from.AddMonths(3));
            var book = new MWorld(read, DemoBlobs.Of(feed), new DemoService(feed, Province)).Set("StorageAccountUrl", DemoBlobs.Container).Set("ServiceUrl", DemoService.Address).Set("ProvinceCode", Province).Set("RangeStart", from).Set("RangeEnd", from.AddMonths(3));
            var expected = Lines(blobs.Table(table.Title.Vietnamese));
            Assert.Equal(expected, Lines(book.Table(table.Title.Vietnamese)));
            Assert.Equal(expected, Lines(book.Table(table.Title.Vietnamese + " (CSV)")));
            Assert.All(book.Opened, path => Assert.True(path.EndsWith(".csv", StringComparison.Ordinal) || path.EndsWith("/latest.json", StringComparison.Ordinal), path));
        }
    }

    [Fact]
    public async Task A_text_that_the_file_protects_from_being_a_formula_is_read_as_it_was()
    {
        var world = new MWorld(await MParser.ParseAsync(WorkbookMashup.Queries(), TestContext.Current.CancellationToken));
        var file = new MTable([new MColumn("Content", MType.Binary)], [[new MBinary(() => Encoding.UTF8.GetBytes("\uFEFFname,code\r\n'-Lô 3,08\r\n'Bản',\r\n',''\r\n"))]]);

        Assert.Equal(["-Lô 3|08", "'Bản'|", "'|''"], ((MTable)world.Call("CsvRowsOf", file)!).Rows.Select(row => string.Join('|', row)));
    }

    [Fact]
    public async Task The_sheet_shows_the_figures_of_the_province_and_its_communes()
    {
        var read = await MParser.ParseAsync(WorkbookMashup.Queries(), TestContext.Current.CancellationToken);
        var shown = new MWorld(read, DemoBlobs.Of(feed), new DemoService(feed, Province)).Set("ServiceUrl", DemoService.Address).Set("ProvinceCode", Province).Table("Chỉ số các xã");

        Assert.Empty(shown.Misfits);
        var expected = files.Texts(
            """
            SELECT dim_unit.name, dim_period.name_vi, dim_indicator.name_vi, numerator::VARCHAR, round(value, 3)::DECIMAL(18,3)::VARCHAR, status
            FROM fact_indicator JOIN dim_unit USING (unit_code) JOIN dim_period USING (period) JOIN dim_indicator USING (indicator_id)
            WHERE dim_unit.level IN ('province', 'commune') AND fact_indicator.calendar = 'civil' AND period_kind = 'quarter'
            """, 6).Select(row => $"{row[0]}|{row[1]}|{row[2]}|{row[3]}|{row[4]}|{row[5] is null}").Order(StringComparer.Ordinal);
        var given = shown.Rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row[0]}|{row[1]}|{row[2]}|{row[3]}|{(row[5] is null ? "" : Math.Round(Convert.ToDecimal(row[5], CultureInfo.InvariantCulture), 3, MidpointRounding.AwayFromZero).ToString("0.000", CultureInfo.InvariantCulture))}|{row[7] is null}")).Order(StringComparer.Ordinal);
        Assert.Equal(expected, given);
    }

    public void Dispose() => files.Dispose();

    private static IReadOnlyList<string> Lines(MTable table) => [.. table.Rows.Select(row => string.Join('|', row.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)))).Order(StringComparer.Ordinal)];
}
