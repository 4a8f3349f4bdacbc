using Tcns.Domain.Privacy;

namespace Tcns.Domain.Tests.Privacy;

public class PersonalNumbersTests
{
    [Theory]
    [InlineData("031234567890")]
    [InlineData("CCCD 001234567890, tổ 3")]
    [InlineData("096.234.567.890")]
    [InlineData("031 234 567 890")]
    [InlineData("031-2345-678-90")]
    [InlineData("031\u00A0234\u202F567\u2009890")]
    [InlineData("031\u2013234\u2011567\u2212890")]
    [InlineData("số:031234567890.")]
    [InlineData("0912345678 031234567890")]
    [InlineData("2026 031234567890")]
    [InlineData("051020260830")]
    [InlineData("05.10.2026.0830")]
    [InlineData("31.02.2026 08.30 và 031202608300")]
    [InlineData("4111111111111111")]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("3782-822463-10005")]
    [InlineData("thẻ 4222222222222 hết hạn")]
    [InlineData("20.05.2026 08.30, 031234567890")]
    [InlineData("20.05.2026 08.30 031234567890")]
    [InlineData("6304000000000000000")]
    [InlineData("6011000990139424")]
    [InlineData("5555555555554444")]
    [InlineData("031 234 " + "567 89 0")]
    [InlineData("0 3 1 2 3 4 " + "5 6 7 8 9 0")]
    public void A_citizen_or_card_number_is_found(string text) => Assert.True(PersonalNumbers.AreIn(text));

    /// <summary>Twelve digits that begin like a citizen number's: only a day that there is, with a time that there is, is no such number.
    /// Put together here, so that this file holds none either.</summary>
    [Theory]
    [InlineData("01.01.2026 " + "00.00", false)]
    [InlineData("09.12.2026 " + "23.59", false)]
    [InlineData("01.01.0001 " + "00.00", false)]
    [InlineData("0010.01.01 " + "00.00", false)]
    [InlineData("0020.01.31 " + "08.30", false)]
    [InlineData("0020.02.29 " + "08.30", false)]
    [InlineData("08.30 " + "05.10.2026", false)]
    [InlineData("0020.02.30 " + "08.30", true)]
    [InlineData("00.10.2026 " + "08.45", true)]
    [InlineData("01.00.2026 " + "08.45", true)]
    [InlineData("01.13.2026 " + "08.45", true)]
    [InlineData("01.01.0000 " + "08.30", true)]
    [InlineData("05.10.2026 " + "24.00", true)]
    [InlineData("05.10.2026 " + "08.60", true)]
    [InlineData("05.10.2026 " + "08 60", true)]
    [InlineData("08.30 " + "45.10.2026", true)]
    [InlineData("09.60 " + "05.10.2026", true)]
    [InlineData("005.10.2026 " + "8.30", true)]
    [InlineData("05.010.2026 " + "8.30", true)]
    [InlineData("05.10.2026 " + "8.030", true)]
    public void What_could_be_a_day_with_a_time_is_looked_at_closely(string text, bool isNumber) => Assert.Equal(isNumber, PersonalNumbers.AreIn(text));

    [Fact]
    public void Digits_without_end_are_looked_through() => Assert.False(PersonalNumbers.AreIn(string.Join(' ', Enumerable.Repeat("1", 40))));

    [Theory]
    [InlineData("")]
    [InlineData("Điện thoại 0912 345 678")]
    [InlineData("000234567890")]
    [InlineData("097234567890")]
    [InlineData("31234567890")]
    [InlineData("0312345678901")]
    [InlineData("031  234  567  890")]
    [InlineData("031/234/567/890")]
    [InlineData("4111111111111112")]
    [InlineData("05.10.2026 08.30")]
    [InlineData("05-10-2026 08-30")]
    [InlineData("08.30 05.10.2026")]
    [InlineData("2026-10-05 08.30.15")]
    [InlineData("20-05-2026 08-30-15")]
    [InlineData("20.05.2026 08.30.15")]
    [InlineData("20.05.2026 08.30 12 hộ")]
    [InlineData("từ 01.02.2026 08.30.00 đến 02.02.2026 17.00.00")]
    [InlineData("12345678901234567890123")]
    public void Other_numbers_are_none(string text) => Assert.False(PersonalNumbers.AreIn(text));
}
