using System.Globalization;
using Tcns.Functions.Documents;

namespace Tcns.Functions.Tests.Documents;

public class PaperNumberTests
{
    [Theory]
    [InlineData("1234.5", 1, "%", "1.234,5%", "#,##0.0\"%\"")]
    [InlineData("1234567", 0, "hộ", "1.234.567\u00A0hộ", "#,##0\"\u00A0hộ\"")]
    [InlineData("12.345", 2, null, "12,35", "#,##0.00")]
    [InlineData("-0.5", 0, null, "-1", "#,##0")]
    [InlineData("-0.04", 1, "%", "0,0%", "#,##0.0\"%\"")]
    [InlineData("5", 0, "\"a\"", "5\u00A0\"a\"", "#,##0\"\u00A0a\"")]
    public void A_number_is_shown_in_Vietnamese_and_keeps_its_unit(string value, int digits, string? unit, string shown, string format)
    {
        var number = new PaperCell.Number(decimal.Parse(value, CultureInfo.InvariantCulture), digits, unit);

        Assert.Equal(shown, PaperNumber.Of(number));
        Assert.Equal(format, PaperNumber.FormatOf(number));
    }
}
