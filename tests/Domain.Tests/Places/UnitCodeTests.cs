using Tcns.Domain.Places;

namespace Tcns.Domain.Tests.Places;

public class UnitCodeTests
{
    [Theory]
    [InlineData("31", UnitLevel.Province)]
    [InlineData("01", UnitLevel.Province)]
    [InlineData("11113", UnitLevel.Commune)]
    [InlineData("00004", UnitLevel.Commune)]
    [InlineData("11113-T03", UnitLevel.Team)]
    [InlineData("11113-T00", UnitLevel.Team)]
    [InlineData("11113-T103", UnitLevel.Team)]
    public void A_code_tells_its_level(string text, UnitLevel level) => Assert.Equal(level, UnitCode.Parse(text).Level);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("310")]
    [InlineData("1111")]
    [InlineData("111130")]
    [InlineData("11113-")]
    [InlineData("11113-T")]
    [InlineData("11113-T3")]
    [InlineData("11113-T0300")]
    [InlineData("11113-t03")]
    [InlineData("11113-03")]
    [InlineData("11113-T0x")]
    [InlineData(" 31")]
    [InlineData("３１")]
    [InlineData("11113-T٠٣")]
    public void Anything_else_is_no_code(string? text) => Assert.False(UnitCode.TryParse(text, out _));

    [Fact]
    public void A_team_lies_in_the_commune_that_its_code_begins_with() =>
        Assert.Equal(UnitCode.Parse("11113"), UnitCode.Parse("11113-T03").Commune);
}
