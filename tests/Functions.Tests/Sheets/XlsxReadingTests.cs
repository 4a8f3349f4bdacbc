using Tcns.Functions.Sheets;

namespace Tcns.Functions.Tests.Sheets;

public class XlsxReadingTests
{
    private const string Formats = """
        <numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;ngày&quot; 0"/>
        <numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="[Red]0.00"/><numFmt numFmtId="168" formatCode="mmm"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="20"/></cellXfs>
        """;

    [Fact]
    public void Shared_strings_are_read_plain_in_runs_and_without_their_phonetics()
    {
        var row = HandMadeBook.WithRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>")
            .Strings("<si><t>Tổ 1</t></si><si><r><rPr><b/></rPr><t>Thôn </t></r><r><t xml:space=\"preserve\">Đông</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si><si/>")
            .FirstRow();

        Assert.Equal(["Tổ 1", "Thôn Đông"], row.Cells.Select(cell => cell.AsText()));
        Assert.True(row[3].IsEmpty);
    }

    [Fact]
    public void Inline_strings_are_read_and_their_escapes_undone()
    {
        var row = HandMadeBook.WithRows("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>a_x000D__x005F_x0041_</t></r><r><t>b</t></r></is></c></row>").FirstRow();

        Assert.Equal("a\n_x0041_b", row[1].AsText());
    }

    [Fact]
    public void Text_is_composed_and_freed_of_blanks_that_nobody_sees()
    {
        var row = HandMadeBook.WithRows("<row><c t=\"inlineStr\"><is><t>\u00A0To\u0302\u0309\u00A01\u200B </t></is></c><c t=\"inlineStr\"><is><t>\u00A0</t></is></c></row>").FirstRow();

        Assert.Equal("Tổ 1", Assert.Single(row.Cells).AsText());
    }

    [Theory]
    [InlineData(1, "2025-07-16")]
    [InlineData(2, "2025-07-16")]
    [InlineData(6, "2025-07-16")]
    [InlineData(0, "45854.75")]
    [InlineData(3, "45854.75")]
    [InlineData(4, "45854.75")]
    [InlineData(5, "45854.75")]
    [InlineData(7, "45854.75")]
    [InlineData(99, "45854.75")]
    public void A_number_is_a_day_where_its_style_shows_one(int style, string text) =>
        Assert.Equal(text, HandMadeBook.WithRows($"<row><c s=\"{style}\"><v>45854.75</v></c></row>").Styles(Formats).FirstRow()[1].AsText());

    [Theory]
    [InlineData("1", "1900-01-01")]
    [InlineData("59", "1900-02-28")]
    [InlineData("60", "60")]
    [InlineData("61", "1900-03-01")]
    [InlineData("2958465", "9999-12-31")]
    [InlineData("2958466", "2958466")]
    [InlineData("-1", "-1")]
    [InlineData("0", "0")]
    public void Days_count_from_1900_with_the_day_that_never_was(string serial, string text) =>
        Assert.Equal(text, HandMadeBook.WithRows($"<row><c s=\"1\"><v>{serial}</v></c></row>").Styles(Formats).FirstRow()[1].AsText());

    [Theory]
    [InlineData("0", "1904-01-01")]
    [InlineData("44392", "2025-07-16")]
    [InlineData("2958465", "2958465")]
    public void Days_of_old_Macs_count_from_1904(string serial, string text)
    {
        var book = new HandMadeBook { WorkbookProperties = "<workbookPr date1904=\"1\"/>" }.Sheet("Tổ", $"<row><c s=\"1\"><v>{serial}</v></c></row>").Styles(Formats);

        Assert.Equal(text, book.FirstRow()[1].AsText());
    }

    [Fact]
    public void A_formula_counts_as_what_it_last_came_to()
    {
        var row = HandMadeBook.WithRows("""
            <row><c><f>1+1</f><v>2</v></c><c t="str"><f>A1&amp;"x"</f><v>2x</v></c><c t="b"><f>TRUE()</f><v>1</v></c>
            <c t="e"><f>A0</f><v>#REF!</v></c><c t="str"><f>""</f><v></v></c><c><f>NOW()</f></c></row>
            """).FirstRow();

        Assert.Equal(["2", "2x", "TRUE", null, null], row.Cells.Select(cell => cell.AsText()));
        Assert.Equal(new CellValue.Error("#REF!"), row[4].Value);
        Assert.Equal(new CellValue.Error("#CALC!"), row[6].Value);
    }

    [Fact]
    public void Rows_and_cells_without_a_place_follow_the_one_before()
    {
        var sheet = HandMadeBook.Opened(HandMadeBook.WithRows("<row><c><v>1</v></c></row><row r=\"5\"><c r=\"C5\"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>").Read()).Sheets[0];

        Assert.Equal(["A1", "C5", "D5", "A6"], sheet.Rows.SelectMany(row => row.Cells).Select(cell => cell.Letter + cell.Row));
    }

    [Fact]
    public void An_ISO_day_and_a_number_of_15_digits_are_read()
    {
        var row = HandMadeBook.WithRows("<row><c t=\"d\"><v>2025-07-16T00:00:00</v></c><c><v>0.30000000000000004</v></c><c><v>1E+300</v></c><c><v>1E-3</v></c></row>").FirstRow();

        Assert.Equal(new CellValue.Day(new DateOnly(2025, 7, 16)), row[1].Value);
        Assert.Equal(["0.3", null, "0.001"], row.Cells.Skip(1).Select(cell => cell.AsText()));
    }

    [Fact]
    public void A_hidden_sheet_is_found_by_its_name_alone()
    {
        var book = HandMadeBook.Opened(new HandMadeBook().Sheet("Lists", "<row><c><v>1</v></c></row>", "veryHidden").Sheet("Tổ", "").Read());

        Assert.Equal(["Tổ"], book.Sheets.Select(sheet => sheet.Name));
        Assert.Single(book.Find("LISTS")!.Rows);
    }

    [Fact]
    public void Of_merged_cells_the_first_holds_the_value_and_a_hidden_row_is_read()
    {
        var sheet = HandMadeBook.Opened(HandMadeBook.WithRows("<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"/></row></sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells><sheetData>").Read()).Sheets[0];

        Assert.Equal(1, Assert.Single(Assert.Single(sheet.Rows).Cells).Column);
    }
}
