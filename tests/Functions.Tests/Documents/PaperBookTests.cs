using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Tcns.Functions.Documents;
using Tcns.Functions.Sheets;
using Tcns.Functions.Tests.Sheets;
using SheetName = Tcns.Functions.Sheets.SheetName;

namespace Tcns.Functions.Tests.Documents;

public class PaperBookTests
{
    [Fact]
    public async Task The_validator_finds_nothing_and_the_bytes_are_the_same_again()
    {
        foreach (var paper in (Paper[])[TestPapers.Team, TestPapers.Commune, TestPapers.Hostile, TestPapers.Team with { Parts = [] }])
        {
            var bytes = await TestPapers.BookAsync(paper);
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

            Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(fault => fault.Description + " " + fault.Path?.XPath));
            Assert.Empty(document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<CellFormula>()));
            Assert.Equal(bytes, await TestPapers.BookAsync(paper));
        }
    }

    [Fact]
    public async Task Each_table_is_a_sheet_with_caption_headings_and_the_very_numbers()
    {
        var book = HandMadeBook.Opened(HandMadeBook.Read(await TestPapers.BookAsync(TestPapers.Commune)));
        var table = TestPapers.Commune.Tables.First();
        var rows = book.Sheets[0].Rows;

        Assert.Equal(["Bảng 1. Kết quả theo Tổ  quý th", "Bảng 1. Kết quả theo Tổ (quý th"], book.Sheets.Select(sheet => sheet.Name));
        Assert.Equal(table.Caption, rows[0][1].AsText());
        Assert.Equal(table.Columns.Select(column => SheetText.Clean(column.Title)), rows[1].Cells.Select(cell => cell.AsText()!));
        Assert.Equal(table.Rows.Select(row => row.Select(Value)), rows.Skip(2).Select(row => row.Cells.Select(cell => cell.Value)));

        static Tcns.Functions.Sheets.CellValue Value(PaperCell cell) => cell is PaperCell.Number number
            ? Tcns.Functions.Sheets.CellValue.Of(number.Value) : Tcns.Functions.Sheets.CellValue.Of(((PaperCell.Text)cell).Value);
    }

    [Fact]
    public async Task Headings_stay_in_sight_and_numbers_have_their_unit_as_a_format()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await TestPapers.BookAsync(TestPapers.Team)), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var styles = document.WorkbookPart.WorkbookStylesPart!.Stylesheet;
        string FormatOf(string place)
        {
            var cell = sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(cell => cell.CellReference == place);
            var id = ((CellFormat)styles.CellFormats!.ElementAt((int)cell.StyleIndex!.Value)).NumberFormatId!;
            return styles.NumberingFormats!.Elements<NumberingFormat>().Single(format => format.NumberFormatId! == id).FormatCode!.Value!;
        }

        Assert.Equal("A3", sheet.Descendants<Pane>().Single().TopLeftCell!.Value);
        Assert.Equal(["#,##0", "#,##0\"\u00A0hộ\"", "#,##0.0\"%\""], ((string[])["A3", "C3", "D3"]).Select(FormatOf));
    }

    [Theory]
    [InlineData("Bảng 1", "Bảng 1 (3)")]
    [InlineData("", "1")]
    [InlineData("'[/]'", "1")]
    [InlineData(" \u2028x\u0001y'", "x y")]
    [InlineData("Kết quả của một trăm hai mươi 😀😀", "Kết quả của một trăm hai mươi")]
    public void A_sheet_gets_a_name_that_is_allowed_and_its_own(string caption, string name)
    {
        Assert.Equal(name, SheetName.From(caption, ["bảng 1", "BẢNG 1 (2)"]));
        Assert.True(SheetName.IsAllowed(name));
    }
}
