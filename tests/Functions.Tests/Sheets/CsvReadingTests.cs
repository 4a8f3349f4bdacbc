using System.Text;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Tests.Sheets;

public class CsvReadingTests
{
    [Theory]
    [InlineData("Mã,Tên\r\n01,Tổ 1\r\n")]
    [InlineData("Mã;Tên\n01;Tổ 1")]
    [InlineData("Mã\tTên\r01\tTổ 1\r")]
    [InlineData("sep=;\r\nMã;Tên\r\n01;Tổ 1\r\n")]
    [InlineData("\"Mã\";\"Tên\"\r\n\"01\" ; Tổ 1 \r\n")]
    public void Any_delimiter_and_line_end_is_found(string csv) =>
        Assert.Equal(["Mã|Tên", "01|Tổ 1"], Read(csv).Rows.Select(row => row[1].AsText() + "|" + row[2].AsText()));

    [Fact]
    public void A_comma_in_the_quoted_heading_does_not_decide() =>
        Assert.Equal("a,b,c", Read("\"a,b,c\";d;e\n1;2;3").Rows[0][1].AsText());

    [Fact]
    public void Quotes_hold_delimiters_quotes_and_lines()
    {
        var row = Read("\"a,\"\"b\"\"\r\nc\",d\r\n").Rows[0];

        Assert.Equal(["a,\"b\"\nc", "d"], row.Cells.Select(cell => cell.AsText()));
    }

    [Fact]
    public void Rows_are_counted_with_the_empty_ones() => Assert.Equal([1, 4], Read("a\n\n,,\nb\n").Rows.Select(row => row.Number));

    [Fact]
    public void UTF8_and_UTF16_with_a_mark_are_read()
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
            Assert.Equal("Tổ", HandMadeBook.Opened(HandMadeBook.Read([.. encoding.GetPreamble(), .. encoding.GetBytes("Tổ,b")])).Sheets[0].Rows[0][1].AsText());
    }

    [Theory]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("''=1", "'=1")]
    [InlineData("'-5", "-5")]
    [InlineData("'abc", "'abc")]
    [InlineData("'", "'")]
    [InlineData("\"a;'=1\"", "a;=1")]
    [InlineData("\"a;'b\"", "a;'b")]
    public void The_guard_of_a_formula_comes_off(string field, string text) => Assert.Equal(text, Read(field).Rows[0][1].AsText());

    /// <summary>An Excel that divides by semicolons does not see the quotes that begin behind a comma: to it a cell begins within the text.</summary>
    [Theory]
    [InlineData("Thôn;=cmd|'/c calc'!A0;x")]
    [InlineData("Thôn\n@SUM(A1)")]
    [InlineData("Thôn\t+1")]
    [InlineData("Thôn;\"=1+1;x")]
    [InlineData("Thôn;''=1")]
    [InlineData("=1;＝1")]
    public void No_text_is_a_formula_to_who_divides_by_other_marks(string text)
    {
        var guarded = CsvGuard.PutOn(text);

        Assert.All(guarded.Split(';', '\t', '\n'), cell => Assert.DoesNotContain(cell.TrimStart('"')[..1], "=+-@＝＋－＠", StringComparison.Ordinal));
        Assert.Equal(text, CsvGuard.TakeOff(guarded));
    }

    [Fact]
    public void Windows_1258_is_told_from_UTF8() =>
        Assert.Equal(SheetTrouble.NotUtf8, HandMadeBook.Trouble([(byte)'T', 0xF4, 0xD2, (byte)',', (byte)'b']));

    [Theory]
    [InlineData("\"a", nameof(SheetTrouble.Broken))]
    [InlineData("\"a\"b,c", nameof(SheetTrouble.Broken))]
    [InlineData("", nameof(SheetTrouble.Empty))]
    [InlineData(" \r\n", nameof(SheetTrouble.Empty))]
    [InlineData("<html><table>", nameof(SheetTrouble.NotASpreadsheet))]
    [InlineData("%PDF-1.7", nameof(SheetTrouble.NotASpreadsheet))]
    [InlineData("a\0b", nameof(SheetTrouble.NotASpreadsheet))]
    public void What_is_no_CSV_is_trouble(string text, string trouble) =>
        Assert.Equal(trouble, HandMadeBook.Trouble(Encoding.UTF8.GetBytes(text)).ToString());

    [Fact]
    public void The_limits_hold_for_CSV_too()
    {
        var limits = new SheetLimits { Rows = 2, Columns = 2, CellLength = 5, Cells = 3 };

        Assert.Equal(SheetTrouble.TooManyRows, Trouble("a\nb\nc", limits));
        Assert.Equal(SheetTrouble.TooManyColumns, Trouble("a,b,c", limits));
        Assert.Equal(SheetTrouble.CellTooLong, Trouble("abcdef", limits));
        Assert.Equal(SheetTrouble.TooLarge, Trouble("a,b\nc,d", limits));
        Assert.IsType<SheetReading.Opened>(HandMadeBook.Read("abcde,b,,,\nc\n\n\n"u8.ToArray(), limits));
    }

    private static SheetTrouble Trouble(string csv, SheetLimits limits) => HandMadeBook.Trouble(Encoding.UTF8.GetBytes(csv), limits);

    private static Sheet Read(string csv) => HandMadeBook.Opened(HandMadeBook.Read(Encoding.UTF8.GetBytes(csv))).Sheets[0];
}
