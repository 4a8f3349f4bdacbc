using System.Globalization;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Tests.Sheets;

public class CellTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("0123", 123)]
    [InlineData("-5", -5)]
    [InlineData("1.234", 1234)]
    [InlineData("12.345.678", 12_345_678)]
    [InlineData("1.23", null)]
    [InlineData("1,234", null)]
    [InlineData("12,5", null)]
    [InlineData("99999999999", null)]
    [InlineData("mười", null)]
    public void A_whole_number_is_read_from_text(string text, int? whole) =>
        Assert.Equal(whole, Text(text).AsWhole(out var read) ? read : null);

    [Theory]
    [InlineData("12,5", "12.5")]
    [InlineData("12.5", "12.5")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("0.125", "0.125")]
    [InlineData("1.2340", "1.234")]
    [InlineData("1.234", null)]
    [InlineData("1,234.5", null)]
    public void A_number_is_read_from_text_unless_two_readers_would_differ(string text, string? number) =>
        Assert.Equal(number, Text(text).AsNumber(out var read) ? read.ToString("0.####", CultureInfo.InvariantCulture) : null);

    [Theory]
    [InlineData("16/7/2025", true)]
    [InlineData("16/07/2025", true)]
    [InlineData("16-7-2025", true)]
    [InlineData("16.07.2025", true)]
    [InlineData("2025-07-16", true)]
    [InlineData("7/16/2025", false)]
    [InlineData("16/7/25", false)]
    [InlineData("31/6/2025", false)]
    public void A_day_is_read_from_text_with_the_day_first_and_the_year_in_full(string text, bool isDay)
    {
        Assert.Equal(isDay, Text(text).AsDay(out var day));
        Assert.Equal(isDay ? new DateOnly(2025, 7, 16) : default, day);
    }

    [Theory]
    [InlineData("Có", true)]
    [InlineData("KHÔNG", false)]
    [InlineData("x", true)]
    [InlineData("no", false)]
    [InlineData("có lẽ", null)]
    public void Yes_and_no_are_read(string text, bool? flag) => Assert.Equal(flag, Text(text).AsFlag(out var read) ? read : null);

    [Fact]
    public void A_code_that_became_a_number_shows_as_one()
    {
        var cell = new Cell("Tổ", 1, 1, CellValue.Of(1.0m));

        Assert.Equal("1", cell.AsText());
        Assert.IsType<CellValue.Number>(cell.Value);
        Assert.False(cell.AsDay(out _));
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(702, "ZZ")]
    [InlineData(703, "AAA")]
    [InlineData(16_384, "XFD")]
    public void Columns_have_letters(int column, string letters)
    {
        Assert.Equal(letters, ColumnLetters.Of(column));
        Assert.True(ColumnLetters.TryParse(letters + "1048576", out var read, out var row));
        Assert.Equal((column, 1_048_576), (read, row));
    }

    private static Cell Text(string text) => new("", 1, 1, CellValue.Of(text));
}
