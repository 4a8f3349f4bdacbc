using System.Text;
using Tcns.Domain.Forms;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Tests.Sheets;

public class SheetTableTests
{
    [Fact]
    public void Headings_are_found_in_any_order_case_and_language_and_under_a_title()
    {
        var english = TestTable.Teams.Column("count").HeadingIn(Language.English).ToUpperInvariant();
        var vietnamese = TestTable.Teams.Column("name").HeadingIn(Language.Vietnamese).Replace(" ", "  ", StringComparison.Ordinal);
        var reading = Read($"Danh sách tổ\n\n{english},{vietnamese},CODE *\n5,Tổ 1,01\n");

        Assert.Empty(reading.Faults);
        var row = Assert.Single(reading.Rows);
        Assert.Equal((4, "01", "Tổ 1", (int?)5), (row.Number, row.Code("code", 9), row.Text("name", 9), row.Whole("count", 0, 9)));
        Assert.Null(row.Day("joinedOn"));
    }

    [Theory]
    [InlineData("name\nx", FaultCodes.MissingHeading, 1, null)]
    [InlineData("code,nmae\n1,2", FaultCodes.UnknownHeading, 1, 2)]
    [InlineData("code,Code\n1,2", FaultCodes.Doubled, 1, 2)]
    [InlineData("code,name\n1,2,3", FaultCodes.UnknownHeading, 2, 3)]
    public void Headings_that_are_wrong_are_faults_and_no_row_is_read(string csv, string code, int row, int? column)
    {
        var reading = Read(csv);

        var fault = Assert.Single(reading.Faults);
        Assert.Equal((code, row, column), (fault.Code, fault.Row, fault.Column));
        Assert.Empty(reading.Rows);
    }

    [Fact]
    public void A_missing_sheet_is_a_fault_of_the_file()
    {
        var fault = Assert.Single(TestTable.Teams.ReadFrom(HandMadeBook.Opened(HandMadeBook.WithRows("").Read())).Faults);

        Assert.Equal($"Thiếu trang tính «{TestTable.Teams.NameIn(Language.Vietnamese)}».", CellFaultResponse.From(fault, Language.Vietnamese).Detail);
    }

    [Fact]
    public void What_is_wrong_in_a_row_is_noted_with_its_cell()
    {
        var reading = Read("code,name,count,share,joinedOn,isOpen,role\n,079203001234,1.5,1.234,31/6/2025,có lẽ,khác\n");
        var row = reading.Rows[0];
        object?[] read = [row.Code("code", 9), row.Text("name", 20), row.Whole("count", 0, 9), row.Day("joinedOn"), row.Choice("role")];

        Assert.All(read, Assert.Null);
        Assert.Equal(
            [(1, FaultCodes.Required), (2, FaultCodes.PersonalData), (3, FaultCodes.NotWhole), (5, FaultCodes.NotADay), (7, FaultCodes.UnknownValue)],
            reading.Faults.Select(fault => (fault.Column!.Value, fault.Code)));
    }

    [Fact]
    public void Limits_of_values_are_noted()
    {
        var reading = Read("code,count\nabc,10\n");
        object?[] read = [reading.Rows[0].Code("code", 2), reading.Rows[0].Whole("count", 0, 9)];

        Assert.All(read, Assert.Null);
        Assert.Equal([(FaultCodes.TooLong, (object)2), (FaultCodes.OutOfRange, Bounds.Between(0, 9))], reading.Faults.Select(fault => (fault.Code, fault.Limit!)));
    }

    [Fact]
    public void A_code_that_Excel_turned_into_a_day_and_a_formula_that_failed_are_noted()
    {
        var book = new HandMadeBook().Sheet(TestTable.Teams.NameIn(Language.Vietnamese),
            "<row r=\"1\"><c t=\"str\"><v>code</v></c><c t=\"str\"><v>name</v></c></row><row r=\"12\"><c s=\"0\"><v>45854</v></c><c t=\"e\"><v>#N/A</v></c></row>")
            .Styles("<cellXfs><xf numFmtId=\"14\"/></cellXfs>");
        var reading = TestTable.Teams.ReadFrom(HandMadeBook.Opened(book.Read()));

        Assert.Null(reading.Rows[0].Code("code", 9));
        Assert.Null(reading.Rows[0].Text("name", 9));
        Assert.Equal([FaultCodes.TurnedIntoDay, FaultCodes.FormulaError], reading.Faults.Select(fault => fault.Code));
    }

    [Fact]
    public void A_fault_is_told_in_a_whole_sentence_with_its_place()
    {
        var fault = new CellFault("Thành viên", FaultCodes.NotADay, 12, 3, "Ngày tham gia");

        Assert.Equal("Trang tính «Thành viên», dòng 12, cột C (Ngày tham gia): ngày không đúng dạng, hãy ghi như 16/07/2025.", CellFaultResponse.From(fault, Language.Vietnamese).Detail);
        Assert.Equal("Sheet “Thành viên”, row 12, column C (Ngày tham gia): not a day; write it as 16/07/2025.", CellFaultResponse.From(fault, Language.English).Detail);
        Assert.Equal("Dòng 12: thiếu giá trị bắt buộc.", CellFaultResponse.From(new CellFault("", FaultCodes.Required, 12), Language.Vietnamese).Detail);
    }

    [Fact]
    public void No_more_faults_are_kept_than_a_person_reads()
    {
        var reading = Read("code\n" + string.Concat(Enumerable.Repeat("abc\n", 1_500)));
        Assert.All(reading.Rows, row => Assert.Null(row.Code("code", 1)));

        Assert.Equal((CellFaults.Most, 1_500), (reading.Faults.Count, reading.FaultCount));
    }

    private static TableReading Read(string csv) => TestTable.Teams.ReadFrom(HandMadeBook.Opened(HandMadeBook.Read(Encoding.UTF8.GetBytes(csv))));
}
