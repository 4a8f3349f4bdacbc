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

    /// <summary>Names that look alike are alike: its parts, and the queries inside one of them.</summary>
    [Fact]
    public void All_of_it_is_written_in_one_way()
    {
        using var zip = ZipFile.OpenRead(Repository.At("powerbi", "Tcns.xlsx"));
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            var text = XDocument.Load(part).ToString();
            Assert.True(entry.FullName.IsNormalized(NormalizationForm.FormC) && text.IsNormalized(NormalizationForm.FormC), entry.FullName);
        }

        Assert.True(WorkbookMashup.Section().IsNormalized(NormalizationForm.FormC));
    }

    [Fact]
    public async Task Its_queries_can_be_read_and_leave_nobodys_account_in()
    {
        var queries = WorkbookMashup.Queries();
        var read = await WorkbookMashup.ReadAsync();

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
        var read = await WorkbookMashup.ReadAsync();
        var quarter = DemoQuarter.Ended(feed, files);
        var service = new DemoService(feed, Province);

        foreach (var table in FeedCatalogue.All)
        {
            var blobs = new MWorld(await ProjectQueries.BlobsAsync(), DemoBlobs.Of(feed)).Set("StorageAccountUrl", DemoBlobs.Container).Set("ProvinceCode", Province).Set("RangeStart", quarter.Start).Set("RangeEnd", quarter.End);
            var book = new MWorld(read, DemoBlobs.Of(feed), service).Set("StorageAccountUrl", DemoBlobs.Container).Set("ServiceUrl", DemoService.Address).Set("ProvinceCode", Province).Set("RangeStart", quarter.Start).Set("RangeEnd", quarter.End);
            var expected = FeedRows.Of(blobs.Table(table.Title.Vietnamese).Rows);
            Assert.NotEmpty(expected);
            Assert.Equal(expected, FeedRows.Of(book.Table(table.Title.Vietnamese).Rows));
            Assert.Equal(expected, FeedRows.Of(book.Table(table.Title.Vietnamese + " (CSV)").Rows));
            Assert.All(book.Opened, path => Assert.True(path.EndsWith(".csv", StringComparison.Ordinal) || path.EndsWith("/latest.json", StringComparison.Ordinal), path));
        }
    }

    [Fact]
    public async Task A_text_that_the_file_protects_from_being_a_formula_is_read_as_it_was()
    {
        var world = new MWorld(await WorkbookMashup.ReadAsync());
        var file = new MTable([new MColumn("Content", MType.Binary)], [[new MBinary(() => Encoding.UTF8.GetBytes("\uFEFFname,code\r\n'-Lô 3,08\r\n'Bản',\r\n',''\r\n"))]]);

        Assert.Equal(["-Lô 3|08", "'Bản'|", "'|''"], ((MTable)world.Call("CsvRowsOf", file)!).Rows.Select(row => string.Join('|', row)));
    }

    [Fact]
    public async Task The_sheet_shows_the_figures_of_the_province_and_its_communes()
    {
        var read = await WorkbookMashup.ReadAsync();
        var shown = new MWorld(read, DemoBlobs.Of(feed), new DemoService(feed, Province)).Set("ServiceUrl", DemoService.Address).Set("ProvinceCode", Province).Table("Chỉ số các xã");

        Assert.Equal(["Tỉnh, xã", "Kỳ", "Chỉ số", "Tử số", "Mẫu số", "Giá trị", "Chỉ tiêu", "Kết quả", "Tính đến ngày"], shown.Columns.Select(column => column.Name));
        Assert.Empty(shown.Misfits);
        var expected = FeedRows.Of(files.Rows(
            """
            SELECT dim_unit.name, dim_period.name_vi, dim_indicator.name_vi, numerator, denominator, value, target,
                CASE status WHEN 'met' THEN '✓ Đạt' WHEN 'missed' THEN '✗ Không đạt' WHEN 'on-track' THEN '↗ Đúng tiến độ' WHEN 'behind' THEN '↘ Chậm tiến độ' WHEN 'no-data' THEN '? Chưa có số liệu' END,
                as_of
            FROM fact_indicator JOIN dim_unit USING (unit_code) JOIN dim_period USING (period) JOIN dim_indicator USING (indicator_id)
            WHERE dim_unit.level IN ('province', 'commune') AND fact_indicator.calendar = 'civil' AND period_kind = 'quarter' AND is_first_plan
            """,
            [FeedTypeKind.Text, FeedTypeKind.Text, FeedTypeKind.Text, FeedTypeKind.WholeNumber, FeedTypeKind.WholeNumber, FeedTypeKind.FixedPoint, FeedTypeKind.FixedPoint, FeedTypeKind.Text, FeedTypeKind.Date]));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, FeedRows.Of(shown.Rows.Select(row => row.Select((value, place) => place == 5 ? Rounded(value) : value))));
    }

    /// <summary>What the demo may not have on any day: every result, a second plan, what nothing divides, what is not applicable.</summary>
    [Fact]
    public async Task The_sheet_tells_every_result_and_takes_one_plan_of_a_unit()
    {
        var read = await WorkbookMashup.ReadAsync();
        var day = new DateOnly(2026, 9, 30);
        object?[] Figure(string unit, string indicator, decimal numerator, decimal? denominator, decimal? target, string? status, string? missing = null, bool isFirst = true, string calendar = "civil", string kind = "quarter") =>
            [unit, "2026-Q3", calendar, kind, indicator, numerator, denominator, target, status, missing, day, isFirst];

        var shown = new MWorld(read)
            .Set("Đơn vị", Table(["unit_code", "level", "name"], ["08", "province", "Tỉnh A"], ["02536", "commune", "Xã B"], ["02536-01", "village", "Thôn C"], ["02536-T01", "team", "Tổ D"]))
            .Set("Kỳ", Table(["period", "name_vi"], ["2026-Q3", "Quý III"]))
            .Set("Chỉ số", Table(["indicator_id", "name_vi", "is_share"], ["share", "Tỷ lệ", true], ["count", "Số lượng", false]))
            .Set("Số liệu chỉ số", Table(
                ["unit_code", "period", "calendar", "period_kind", "indicator_id", "numerator", "denominator", "target", "status", "missing", "as_of", "is_first_plan"],
                Figure("08", "share", 7, 8, 80.5m, "met"),
                Figure("08", "count", 7, 8, 2, "missed"),
                Figure("02536", "count", 7, null, 9, "on-track"),
                Figure("02536", "share", 0, 8, 50, "behind"),
                Figure("02536", "share", 0, 0, 50, "no-data", "baseline"),
                Figure("02536", "share", 3, 4, null, null, "not-applicable"),
                Figure("02536", "share", 3, 4, 60, "met", isFirst: false),
                Figure("02536", "share", 3, 4, 60, "met", calendar: "reporting"),
                Figure("02536", "share", 3, 4, 60, "met", kind: "month"),
                Figure("02536-01", "share", 3, 4, 60, "met"),
                Figure("02536-T01", "share", 3, 4, 60, "met")))
            .Table("Chỉ số các xã");

        object?[][] expected =
        [
            ["Tỉnh A", "Quý III", "Tỷ lệ", 7m, 8m, 87.5m, 80.5m, "✓ Đạt", day],
            ["Tỉnh A", "Quý III", "Số lượng", 7m, 8m, 0.875m, 2m, "✗ Không đạt", day],
            ["Xã B", "Quý III", "Số lượng", 7m, null, 7m, 9m, "↗ Đúng tiến độ", day],
            ["Xã B", "Quý III", "Tỷ lệ", 0m, 8m, 0m, 50m, "↘ Chậm tiến độ", day],
            ["Xã B", "Quý III", "Tỷ lệ", 0m, 0m, null, 50m, "? Chưa có số liệu", day],
            ["Xã B", "Quý III", "Tỷ lệ", 3m, 4m, null, null, null, day],
        ];
        Assert.Equal(FeedRows.Of(expected), FeedRows.Of(shown.Rows));
    }

    public void Dispose() => files.Dispose();

    /// <summary>As the feed rounds a figure's value.</summary>
    private static object? Rounded(object? value) => value is null ? null : Math.Round(Convert.ToDecimal(value, CultureInfo.InvariantCulture), 6, MidpointRounding.AwayFromZero);

    private static MTable Table(string[] columns, params object?[][] rows) => new(columns.Select(name => new MColumn(name, MType.Any)), rows);
}
