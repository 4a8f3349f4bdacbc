using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Tcns.Functions.Sheets;
using CellValue = Tcns.Functions.Sheets.CellValue;

namespace Tcns.Functions.Tests.Sheets;

public class SheetWritingTests
{
    [Fact]
    public async Task What_is_written_to_a_workbook_is_read_back() => AssertSame(await TestTable.ToXlsxAsync(), "a,\"b\"\nc _x0041_ \u0001😀");

    [Fact]
    public async Task What_is_written_to_CSV_is_read_back() => AssertSame(await TestTable.ToCsvAsync(), "a,\"b\"\nc _x0041_ \u0001😀");

    [Fact]
    public async Task The_same_content_gives_the_same_bytes_at_any_time()
    {
        var bytes = await TestTable.ToXlsxAsync();
        using var zip = new ZipArchive(new MemoryStream(bytes));

        Assert.Equal(bytes, await TestTable.ToXlsxAsync());
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public async Task Another_reader_finds_a_valid_workbook_with_real_types()
    {
        var bytes = await TestTable.ToXlsxAsync(WriteAllAsync);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description + " " + error.Path?.XPath));
        var sheet = document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet).First(sheet => sheet.Descendants<Row>().Count() == TestTable.Rows.Count + 1);
        var cells = sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToDictionary(cell => cell.CellReference!.Value!);
        Assert.Equal("01", cells["A2"].InlineString!.InnerText);
        Assert.Equal("=1+1", cells["B3"].InlineString!.InnerText);
        Assert.Equal("1234", cells["C2"].CellValue!.Text);
        Assert.Equal("45854", cells["E2"].CellValue!.Text);
        Assert.Empty(sheet.Descendants<CellFormula>());
        var styles = document.WorkbookPart.WorkbookStylesPart!.Stylesheet;
        var format = (CellFormat)styles.CellFormats!.ElementAt((int)cells["E2"].StyleIndex!.Value);
        Assert.Equal("dd/mm/yyyy", styles.NumberingFormats!.Elements<NumberingFormat>().Single(number => number.NumberFormatId! == format.NumberFormatId!).FormatCode!.Value);
    }

    [Fact]
    public async Task Headings_stay_in_sight_are_filtered_and_closed_sets_drop_down()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await TestTable.ToXlsxAsync()), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet).First(sheet => sheet.Descendants<Row>().Count() == TestTable.Rows.Count + 1);
        var lists = document.WorkbookPart.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(tab => tab.State?.Value == SheetStateValues.Hidden);

        Assert.Equal("A1:G5", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal("A2", sheet.Descendants<Pane>().Single().TopLeftCell!.Value);
        Assert.Equal([$"F2:F100000 '{lists.Name}'!$A$1:$A$2", $"G2:G100000 '{lists.Name}'!$B$1:$B$2"],
            sheet.Descendants<DataValidation>().Select(list => list.SequenceOfReferences!.InnerText + " " + list.Formula1!.Text));
    }

    [Fact]
    public async Task A_template_marks_what_is_required_and_explains_and_is_read_as_an_empty_table()
    {
        var book = HandMadeBook.Opened(HandMadeBook.Read(await TestTable.ToXlsxAsync(writer => writer.AddTemplateAsync(TestTable.Teams, CancellationToken.None))));
        var reading = TestTable.Teams.ReadFrom(book);

        Assert.EndsWith(" *", book.Sheets[0].Rows[0][1].AsText(), StringComparison.Ordinal);
        Assert.Equal(2, book.Sheets[0].Rows.Count);
        Assert.Empty(reading.Faults);
        Assert.Empty(reading.Rows);
    }

    [Fact]
    public async Task CSV_has_a_mark_line_ends_and_nothing_that_runs()
    {
        var text = Encoding.UTF8.GetString(await TestTable.ToCsvAsync());

        Assert.StartsWith("\uFEFF", text, StringComparison.Ordinal);
        Assert.Contains("\r\n01,Tổ công nghệ số cộng đồng thôn Đông,1234,1.2340,2025-07-16,Có,", text, StringComparison.Ordinal);
        Assert.Contains(",'=1+1,-5,-0.5,1900-02-01,Không,", text, StringComparison.Ordinal);
        Assert.Contains("\r\n''=x,'@cmd,,,,,\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("'a")]
    [InlineData("Tên trang tính dài hơn ba mươi mốt")]
    public async Task A_name_that_Excel_refuses_is_refused(string name) =>
        await Assert.ThrowsAsync<ArgumentException>(() => TestTable.ToXlsxAsync(writer => writer.AddNotesAsync(name, ["a"], CancellationToken.None).AsTask()));

    [Fact]
    public async Task An_export_that_broke_off_opens_nowhere()
    {
        var file = new MemoryStream();
        using (var writer = new SheetWriter(file, Tcns.Functions.Texts.Language.Vietnamese))
            await writer.AddAsync(TestTable.Teams, Enumerable.Repeat(TestTable.Rows[0], 50_000), CancellationToken.None);

        Assert.True(file.Length > 0);
        Assert.IsType<SheetReading.Refused>(HandMadeBook.Read(file.ToArray()));
    }

    [Fact]
    public async Task A_long_sheet_goes_out_while_its_rows_come_in()
    {
        var stream = new AsyncOnlyStream(Stream.Null);
        var mostKept = 0L;
        using var writer = new SheetWriter(stream, Tcns.Functions.Texts.Language.Vietnamese);
        await writer.AddAsync(TestTable.Teams, Enumerable.Range(0, 200_000).Select(Row), CancellationToken.None);
        await writer.FinishAsync(CancellationToken.None);

        Assert.True(mostKept < 1_000_000, $"{mostKept}");
        Assert.True(stream.Written > 200_000 * 20);

        CellValue[] Row(int number)
        {
            mostKept = Math.Max(mostKept, (number * 20L) - stream.Written);
            return TestTable.Row(Convert.ToHexString(RandomNumberGenerator.GetBytes(20)));
        }
    }

    private static async Task WriteAllAsync(SheetWriter writer)
    {
        await writer.AddNotesAsync("Hướng dẫn", ["Dòng một", "Dòng hai"], CancellationToken.None);
        await writer.AddAsync(TestTable.Teams, TestTable.Rows, CancellationToken.None);
        await writer.AddTemplateAsync(TestTable.Teams with { Name = "api.GetHealth" }, CancellationToken.None);
    }

    private static void AssertSame(byte[] file, string odd)
    {
        var reading = TestTable.Teams.ReadFrom(HandMadeBook.Opened(HandMadeBook.Read(file)));

        Assert.Equal(["01", "11113-01", "002", "'=x"], reading.Rows.Select(row => row.Code("code", 20)));
        Assert.Equal(["Tổ công nghệ số cộng đồng thôn Đông", "=1+1", odd, "@cmd"], reading.Rows.Select(row => row["name"]!.Value.AsText()));
        Assert.Equal([1234, -5, 0, null], reading.Rows.Select(row => row.Whole("count", -10, 2000)));
        Assert.Equal([1.234m, -0.5m, 12.5m, null], reading.Rows.Select(row => NumberIn(row, "share")));
        Assert.Equal([new DateOnly(2025, 7, 16), new DateOnly(1900, 2, 1), null, null], reading.Rows.Select(row => row.Day("joinedOn")));
        Assert.Equal([true, false, null, null], reading.Rows.Select(row => FlagIn(row, "isOpen")));
        Assert.Equal(["leader", "member", null, null], reading.Rows.Select(row => row.Choice("role")));
        Assert.Empty(reading.Faults);
    }

    private static decimal? NumberIn(TableRow row, string key) => row[key] is { } cell && cell.AsNumber(out var number) ? number : null;

    private static bool? FlagIn(TableRow row, string key) => row[key] is { } cell && cell.AsFlag(out var flag) ? flag : null;
}
