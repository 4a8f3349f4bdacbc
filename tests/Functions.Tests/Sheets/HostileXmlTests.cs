using System.Globalization;
using System.Text;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Tests.Sheets;

/// <summary>Books that are small, and would be much to who reads them.</summary>
public class HostileXmlTests
{
    private const string OneCell = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    /// <summary>The framework's reader keeps every level, attribute and name: eight megabytes of nothing else would take half a gigabyte or more.</summary>
    [Theory]
    [InlineData("<a>", 3_000_000, "", nameof(SheetTrouble.Broken))]
    [InlineData(" a{0}=''", 700_000, "<c", nameof(SheetTrouble.Broken))]
    [InlineData("<a{0}/>", 900_000, "", nameof(SheetTrouble.Broken))]
    public void What_only_the_reader_itself_would_keep_is_refused_before_it_takes_memory(string piece, int times, string before, string trouble)
    {
        var xml = new StringBuilder("<worksheet><!--" + Incompressible(100_000) + "--><sheetData>" + before);
        for (var number = 0; number < times; number++)
            xml.AppendFormat(CultureInfo.InvariantCulture, piece, number);
        var bytes = HandMadeBook.WithRows("").Part("xl/worksheets/sheet1.xml", xml.ToString()).ToBytes();
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(trouble, HandMadeBook.Trouble(bytes).ToString());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 40_000_000);
    }

    [Fact]
    public void One_long_text_that_very_many_cells_share_is_counted_as_often_as_it_stands_there()
    {
        var rows = string.Concat(Enumerable.Range(1, 2_000).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"));

        Assert.Equal(SheetTrouble.TooLarge, HandMadeBook.WithRows(rows).Strings($"<si><t>{new string('ả', 32_000)}</t></si>").Trouble());
    }

    [Fact]
    public void More_relations_than_a_workbook_has_are_refused()
    {
        var book = HandMadeBook.WithRows(OneCell);
        for (var number = 0; number < 1_000; number++)
            book.Relation($"<Relationship Id=\"x{number}\" Type=\"a/b\" Target=\"c\"/>");

        Assert.Equal(SheetTrouble.TooLarge, book.Trouble());
    }

    /// <summary>So that a part does not show by how far it unpacks what it is.</summary>
    private static string Incompressible(int letters)
    {
        var bytes = new byte[letters];
        new Random(20260703).NextBytes(bytes);
        return Convert.ToBase64String(bytes).Replace("--", "", StringComparison.Ordinal);
    }
}
