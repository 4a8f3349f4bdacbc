namespace Tcns.PowerBi.Tests.Dax;

public sealed class ValueTests
{
    private readonly TinyModel model = new();

    [Theory]
    [InlineData("BLANK () + 1", 1L)]
    [InlineData("BLANK () + BLANK ()", null)]
    [InlineData("BLANK () - 1", -1L)]
    [InlineData("BLANK () * 5", null)]
    [InlineData("BLANK () / BLANK ()", null)]
    [InlineData("- BLANK ()", null)]
    [InlineData("5 / BLANK ()", double.PositiveInfinity)]
    [InlineData("BLANK () = 0", true)]
    [InlineData("BLANK () == 0", false)]
    [InlineData("BLANK () = \"\" && BLANK () = FALSE () && BLANK () == BLANK ()", true)]
    [InlineData("BLANK () < 1 && BLANK () > -1", true)]
    [InlineData("0 IN { BLANK () }", false)]
    [InlineData("NOT BLANK ()", true)]
    [InlineData("BLANK () || FALSE ()", false)]
    [InlineData("IF ( BLANK (), 1 )", null)]
    [InlineData("BLANK () & \"a\"", "a")]
    [InlineData("SUM ( 'Thôn'[Số hộ] ) + COUNTBLANK ( 'Thôn'[Số hộ] )", 231L)]
    [InlineData("COUNT ( 'Thôn'[Số hộ] ) + COUNTROWS ( 'Thôn' ) * 10", 43L)]
    [InlineData("DISTINCTCOUNT ( 'Thôn'[Số hộ] ) + DISTINCTCOUNTNOBLANK ( 'Thôn'[Số hộ] ) * 10", 34L)]
    [InlineData("MIN ( 'Thôn'[Số hộ] )", 50L)]
    [InlineData("CALCULATE ( COUNTROWS ( 'Thôn' ), 'Thôn'[Số hộ] = 0 )", 1L)]
    [InlineData("CALCULATE ( COUNTROWS ( 'Thôn' ), 'Thôn'[Số hộ] == 0 )", null)]
    [InlineData("CALCULATE ( COUNTROWS ( 'Thôn' ), 'Thôn'[Số hộ] IN { 0 } )", null)]
    [InlineData("CALCULATE ( COUNTROWS ( 'Thôn' ), 'Thôn'[Số hộ] < 60 )", 2L)]
    [InlineData("CALCULATE ( SUM ( 'Chỉ số'[Tử số] ), 'Kỳ'[Mã kỳ] = \"Q3\" )", null)]
    [InlineData("CALCULATE ( COUNT ( 'Chỉ số'[Tử số] ), 'Kỳ'[Mã kỳ] = \"Q3\" )", null)]
    [InlineData("AVERAGE ( 'Thôn'[Số hộ] )", 230 / 3.0)]
    [InlineData("AVERAGEX ( 'Thôn', 'Thôn'[Số hộ] )", 230 / 3.0)]
    [InlineData("MAX ( -1, BLANK () )", 0L)]
    [InlineData("MAX ( BLANK (), BLANK () )", null)]
    [InlineData("MINX ( 'Thôn', 'Thôn'[Số hộ] )", 50L)]
    public void BLANK_is_neither_zero_nor_nothing(string expression, object? result) => Assert.Equal(result, model.Ask(expression));

    [Theory]
    [InlineData("7 / 2", 3.5)]
    [InlineData("4 / 2", 2.0)]
    [InlineData("7 * 100", 700L)]
    [InlineData("DIVIDE ( 6, 3 )", 2.0)]
    [InlineData("DIVIDE ( 6, 0 )", null)]
    [InlineData("DIVIDE ( 6, BLANK () )", null)]
    [InlineData("DIVIDE ( BLANK (), 6 )", null)]
    [InlineData("DIVIDE ( 6, 0, 1 )", 1L)]
    [InlineData("2 = 2.0", true)]
    [InlineData("SUM ( 'Chỉ số'[Tỉ lệ] ) * 2", 1.5)]
    [InlineData("ROUND ( 2.345, 2 ) + ROUND ( -2.5, 0 )", -0.65)]
    [InlineData("ROUND ( 1250, -2 )", 1300L)]
    [InlineData("INT ( -1.5 )", -2L)]
    [InlineData("MOD ( -7, 3 ) + ABS ( -7 )", 9L)]
    [InlineData("\"xuân\" = \"XUÂN\" && \"xuan\" <> \"xuân\"", true)]
    [InlineData("CALCULATE ( COUNTROWS ( 'Xã' ), 'Xã'[Tên xã] = \"XUÂN HƯNG\" )", 1L)]
    [InlineData("12 & 34", "1234")]
    public void Numbers_and_texts_are_worked_out_as_in_DAX(string expression, object? result)
    {
        if (result is double number)
            Assert.Equal(number, Assert.IsType<double>(model.Ask(expression)), precision: 12);
        else
            Assert.Equal(result, model.Ask(expression));
    }

    [Fact]
    public void Fixed_decimals_stay_fixed_until_they_meet_floating_ones()
    {
        Assert.Equal(3.5m, model.Ask("SUM ( 'Chỉ số'[Giá] )"));
        Assert.Equal(7m, model.Ask("SUM ( 'Chỉ số'[Giá] ) * 2"));
        Assert.Equal(1.1667m, model.Ask("SUM ( 'Chỉ số'[Giá] ) / 3"));
        Assert.Equal(4.25, model.Ask("SUM ( 'Chỉ số'[Giá] ) + SUM ( 'Chỉ số'[Tỉ lệ] )"));
        Assert.Equal(12.25, model.Ask("SUM ( 'Chỉ số'[Giá] ) * SUM ( 'Chỉ số'[Giá] )"));
        Assert.Equal(new DateTime(2026, 4, 6), model.Ask("MAX ( 'Chỉ số'[Ngày] ) + 1"));
    }

    [Theory]
    [InlineData("\"1\" + 1", "(1,5): A number is needed, not text.")]
    [InlineData("\"1\" = 1", "(1,5): text is not compared with a number.")]
    [InlineData("CALCULATE ( [Tử], 'Xã'[Thứ bậc] = \"1\" )", "(1,1): 'Xã'[Thứ bậc] of type WholeNumber is compared with text.")]
    [InlineData("BLANK () & BLANK ()", "(1,10): BLANK joined with BLANK is not documented; make one of them text.")]
    [InlineData("LEFT ( BLANK (), 1 )", "(1,8): LEFT is not known for BLANK; ask ISBLANK before.")]
    [InlineData("1 & 1.5", "(1,3): a number becomes text only with FORMAT.")]
    [InlineData("SUM ( 'Xã'[Tên xã] )", "(1,1): 'Xã'[Tên xã] holds no numbers.")]
    [InlineData("FORMAT ( 1, \"0%\" )", "(1,1): FORMAT of a number as \"0%\" is not known here.")]
    [InlineData("FORMAT ( -0.04, \"0.0\" )", "(1,1): FORMAT of a negative number that rounds to zero is not documented; use ROUND before.")]
    [InlineData("USERPRINCIPALNAME ()", "(1,1): The query names no user.")]
    [InlineData("SWITCH ( BLANK (), 0, 1 )", "(1,1): SWITCH between BLANK and zero, empty text or FALSE is not documented; ask ISBLANK before.")]
    public void What_nobody_should_lean_on_is_refused(string expression, string message) => Assert.Equal(message, model.Refusal(expression));
}
