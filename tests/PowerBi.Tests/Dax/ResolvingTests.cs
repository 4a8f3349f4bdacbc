namespace Tcns.PowerBi.Tests.Dax;

public sealed class ResolvingTests
{
    [Theory]
    [InlineData("SUM ( 'Chỉ sô'[Tử số] )", "(1,7): there is no table 'Chỉ sô'.")]
    [InlineData("SUM ( 'Chỉ số'[Tử] )", "(1,7): [Tử] is a measure and is written without a table.")]
    [InlineData("SUM ( 'Chỉ số'[Mẫu số] )", "(1,7): there is no column 'Chỉ số'[Mẫu số].")]
    [InlineData("SUM ( [Tử số] )", "(1,7): a column is needed, written 'Table'[Column].")]
    [InlineData("[Mẫu] + 1", "(1,1): there is no measure [Mẫu].")]
    [InlineData("'Chỉ số'[Tử số] + 1", "(1,1): 'Chỉ số'[Tử số] has no current row here.")]
    [InlineData("SUMX ( 'Chỉ số', [Tử số] )", "(1,18): 'Chỉ số'[Tử số] is written without its table.")]
    [InlineData("SUMX ( 'Chỉ số', 'Thôn'[Số hộ] )", "(1,18): 'Thôn'[Số hộ] has no current row here.")]
    [InlineData("SUMX ( 'Thôn', CALCULATE ( 'Thôn'[Số hộ] ) )", "(1,28): 'Thôn'[Số hộ] has no current row here.")]
    [InlineData("SUMX ( 'Thôn', RELATED ( 'Kỳ'[Thứ tự] ) )", "(1,26): no current row reaches 'Kỳ'[Thứ tự].")]
    [InlineData("DATESYTD ( 'Kỳ'[Mã kỳ] )", "(1,1): the function DATESYTD is not known here.")]
    [InlineData("DIVIDE ( 1 )", "(1,1): DIVIDE does not take 1 arguments.")]
    [InlineData("CALCULATE ( [Tử], [Tử] > 1 )", "(1,24): a table is needed, not a single value.")]
    [InlineData("CALCULATE ( [Tử], 'Kỳ'[Thứ tự] > [Tử] )", "(1,34): a condition may not name the measure [Tử]; put it into a variable.")]
    [InlineData("CALCULATE ( [Tử], 'Kỳ'[Thứ tự] = 'Xã'[Thứ bậc] )", "(1,32): a condition names columns of one table alone.")]
    [InlineData("CALCULATE ( [Tử], { \"01\" } )", "(1,19): [Value] has no home and cannot filter.")]
    [InlineData("COUNTROWS ( KEEPFILTERS ( 'Kỳ' ) )", "(1,13): KEEPFILTERS may stand so only as an argument of CALCULATE.")]
    [InlineData("COUNTROWS ( VALUES ( 'Kỳ'[Mã kỳ] ) ) + COUNTROWS ( [Tử] )", "(1,52): a table is needed, not a single value.")]
    [InlineData("VALUES ( 'Kỳ'[Mã kỳ] )", "(1,1): a single value is needed, not a table.")]
    [InlineData("VAR A = 1 VAR B = 2 RETURN A", "(1,15): the variable B is not used.")]
    [InlineData("VAR A = B VAR B = 2 RETURN A + B", "(1,9): there is no variable or table B.")]
    [InlineData("VAR A = 1 VAR a = 2 RETURN A", "(1,15): the variable a is defined twice.|(1,5): the variable A is not used.")]
    [InlineData("SUMX ( ADDCOLUMNS ( 'Kỳ', \"@a\", 1 ), [@b] )", "(1,38): there is no measure [@b].")]
    [InlineData("COUNTROWS ( SUMMARIZE ( 'Thôn', 'Kỳ'[Mã kỳ] ) )", "(1,33): 'Kỳ'[Mã kỳ] is neither in the table nor on its one-sides.")]
    [InlineData("RANKX ( 'Kỳ', [Tử], , DOWN )", "(1,23): a word such as DESC is needed.")]
    [InlineData("IF ( , 1 )", "(1,6): an argument is missing.")]
    [InlineData("1 +", "(1,4): the end where an expression should stand.")]
    public void What_a_measure_may_not_say_is_a_fault(string expression, string faults) =>
        Assert.Equal(faults.Split('|'), new TinyModel().With("Sai", expression).Faults().Select(fault => fault.Replace("[Sai] ", "", StringComparison.Ordinal)));

    [Fact]
    public void Measures_that_call_each_other_in_a_circle_are_faults_and_do_not_run()
    {
        var model = new TinyModel().With("A", "[B] + 1").With("B", "IF ( [Tử] > 0, [A] )").With("C", "[A]");
        Assert.Equal(
            ["[A] (1,1): the measure calls itself, directly or by others.", "[B] (1,1): the measure calls itself, directly or by others."],
            model.Faults());
        Assert.EndsWith("Measures call each other without end.", model.Refusal("[C]"), StringComparison.Ordinal);
    }

    [Fact]
    public void Right_measures_and_roles_have_no_faults_and_wrong_roles_are_named()
    {
        var model = new TinyModel()
            .With("Trước", "VAR Truoc = SELECTEDVALUE ( 'Kỳ'[Mã kỳ trước] ) RETURN CALCULATE ( [Tử], REMOVEFILTERS ( 'Kỳ' ), 'Kỳ'[Mã kỳ] = Truoc )")
            .With("Hạng", "RANKX ( ALLSELECTED ( 'Xã'[Mã xã] ), [Tử],, DESC, Dense )")
            .With("Danh sách", "CONCATENATEX ( FILTER ( ADDCOLUMNS ( VALUES ( 'Xã'[Tên xã] ), \"@t\", [Tử] ), [@t] > 1 ), 'Xã'[Tên xã], \", \", [@t], DESC )")
            .WithRole("Xã", "Xã", "'Xã'[Mã xã] = USERPRINCIPALNAME ()");
        Assert.Empty(model.Faults());

        Assert.Equal(
            ["Sai 'Kỳ' (1,1): 'Xã'[Mã xã] has no current row here."],
            model.WithRole("Sai", "Kỳ", "'Xã'[Mã xã] = \"01\"").Faults());
    }
}
