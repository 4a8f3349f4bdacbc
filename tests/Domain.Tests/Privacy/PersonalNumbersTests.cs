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
    public void A_citizen_or_card_number_is_found(string text) => Assert.True(PersonalNumbers.AreIn(text));

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
