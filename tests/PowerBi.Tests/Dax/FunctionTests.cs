namespace Tcns.PowerBi.Tests.Dax;

public sealed class FunctionTests
{
    private readonly TinyModel model = new();

    [Theory]
    [InlineData("SWITCH ( 2, 1, \"a\", 2, \"b\", \"c\" )", "b")]
    [InlineData("SWITCH ( 3, 1, \"a\", 2, \"b\" )", null)]
    [InlineData("SWITCH ( TRUE (), 1 > 2, \"a\", BLANK (), \"b\", 2 > 1, \"c\" )", "c")]
    [InlineData("COALESCE ( BLANK (), BLANK (), 3 )", 3L)]
    [InlineData("AND ( TRUE (), OR ( FALSE (), ISBLANK ( BLANK () ) ) )", true)]
    [InlineData("FORMAT ( 1234567.85, \"#,0.0\" )", "1.234.567,9")]
    [InlineData("FORMAT ( 0.5, \"0\" ) & FORMAT ( BLANK (), \"0\" )", "1")]
    [InlineData("FORMAT ( 12.5, \"0.0\" ) & FORMAT ( ROUND ( -0.04, 1 ), \"0.0\" )", "12,50,0")]
    [InlineData("FORMAT ( DATE ( 2026, 13, 1 ), \"dd/MM/yyyy\" )", "01/01/2027")]
    [InlineData("FORMAT ( TODAY (), \"dd/MM/yyyy\" )", "17/05/2026")]
    [InlineData("DATEDIFF ( DATE ( 2026, 2, 27 ), DATE ( 2026, 3, 1 ), DAY )", 2L)]
    [InlineData("YEAR ( MIN ( 'Chỉ số'[Ngày] ) ) * 10000 + MONTH ( MAX ( 'Chỉ số'[Ngày] ) ) * 100 + DAY ( MAX ( 'Chỉ số'[Ngày] ) )", 20260405L)]
    [InlineData("LEFT ( \"Xuân\", 2 ) & MID ( \"Xuân\", 3, 9 ) & RIGHT ( \"Hưng\", 2 )", "Xuânng")]
    [InlineData("UPPER ( \"ưng\" ) & LOWER ( \"ĐỒNG\" ) & TRIM ( \"  a   b \" ) & LEN ( \"ưa\" )", "ƯNGđồnga b2")]
    [InlineData("SUBSTITUTE ( \"a-b-c\", \"-\", \"+\" )", "a+b+c")]
    [InlineData("SEARCH ( \"HƯNG\", \"Xuân Hưng\" ) + SEARCH ( \"z\", \"a\", 1, -1 ) + FIND ( \"x\", \"Xx\" )", 7L)]
    [InlineData("CONTAINSSTRING ( \"Xuân Hưng\", \"hưng\" ) && NOT CONTAINSSTRING ( \"Xuân Hưng\", \"hung\" )", true)]
    [InlineData("CONCATENATE ( UNICHAR ( 9650 ), \"!\" )", "▲!")]
    [InlineData("CONCATENATEX ( 'Xã', 'Xã'[Tên xã], \"; \", 'Xã'[Thứ bậc], DESC, 'Xã'[Tên xã], ASC )", "Bảo Hòa; Xuân Hưng; Xuân Lộc")]
    [InlineData("CONCATENATEX ( TOPN ( 2, 'Xã', [Tử] ), 'Xã'[Mã xã], \",\", [Tử] )", "02,01")]
    [InlineData("COUNTROWS ( TOPN ( 1, 'Xã', 'Xã'[Thứ bậc], ASC ) )", 2L)]
    [InlineData("COUNTX ( 'Thôn', 'Thôn'[Số hộ] )", 3L)]
    [InlineData("LOOKUPVALUE ( 'Xã'[Tên xã], 'Xã'[Mã xã], \"03\" )", "Bảo Hòa")]
    [InlineData("LOOKUPVALUE ( 'Xã'[Tên xã], 'Xã'[Mã xã], \"09\" )", null)]
    [InlineData("CALCULATE ( [Tử], TREATAS ( { \"01\", \"99\" }, 'Xã'[Mã xã] ) )", 50L)]
    [InlineData("CALCULATE ( [Tử], TREATAS ( { ( \"01\", \"Q1\" ), ( \"02\", \"Q2\" ) }, 'Xã'[Mã xã], 'Kỳ'[Mã kỳ] ) )", 55L)]
    [InlineData("CALCULATE ( CALCULATE ( [Tử], ALL ( 'Xã' ) ), TREATAS ( { ( \"01\", \"Q1\" ) }, 'Xã'[Mã xã], 'Kỳ'[Mã kỳ] ) )", 23L)]
    [InlineData("COUNTROWS ( UNION ( VALUES ( 'Xã'[Mã xã] ), { \"01\", \"09\" } ) )", 5L)]
    [InlineData("COUNTROWS ( DISTINCT ( UNION ( VALUES ( 'Xã'[Mã xã] ), { \"01\", \"09\" } ) ) )", 4L)]
    [InlineData("CALCULATE ( [Tử], EXCEPT ( ALL ( 'Xã'[Mã xã] ), { \"01\" } ) )", 55L)]
    [InlineData("CALCULATE ( [Tử], INTERSECT ( VALUES ( 'Xã'[Mã xã] ), { \"01\" } ) )", 50L)]
    [InlineData("SUMX ( FILTER ( SELECTCOLUMNS ( 'Xã', \"Mã\", 'Xã'[Mã xã], \"@t\", [Tử] ), [@t] > 7 && [Mã] <> \"02\" ), [@t] )", 50L)]
    [InlineData("COUNTROWS ( CALCULATETABLE ( VALUES ( 'Thôn'[Mã thôn] ), 'Xã'[Mã xã] = \"01\" ) )", 2L)]
    [InlineData("VAR Nho = FILTER ( 'Thôn', 'Thôn'[Số hộ] < 100 ) RETURN CALCULATE ( [Tử], Nho )", 75L)]
    public void Functions_do_what_their_pages_say(string expression, object? result) => Assert.Equal(result, model.Ask(expression));

    [Theory]
    [InlineData("01", "1 1 5 3")]
    [InlineData("03", "2 2 2 2")]
    [InlineData("05", "5 3 1 1")]
    public void Ties_rank_as_1_2_2_2_5_or_densely_and_BLANK_as_zero(string commune, string ranks)
    {
        var ranking = new DaxModel(
            [new DaxTable("Xã", [new("Mã", DaxType.Text)]), new DaxTable("Điểm", [new("Mã", DaxType.Text), new("Điểm", DaxType.WholeNumber)])],
            [new DaxMeasure("Điểm", "Tổng", "SUM ( 'Điểm'[Điểm] )", "0")],
            [new DaxRelationship("Điểm", "Mã", "Xã", "Mã")]);
        ranking.Load("Xã", [["01"], ["02"], ["03"], ["04"], ["05"]]);
        ranking.Load("Điểm", [["01", 9], ["02", 5], ["03", 5], ["04", 5]]);

        var cell = TinyModel.Cell(new DaxFilter("Xã", "Mã", commune));
        object? Rank(string rest) => ranking.Evaluate($"RANKX ( ALL ( 'Xã'[Mã] ), [Tổng]{rest} )", cell);
        Assert.Equal(ranks, $"{Rank("")} {Rank(",, DESC, Dense")} {Rank(",, ASC, Skip")} {Rank(",, 1, Dense")}");
    }
}
