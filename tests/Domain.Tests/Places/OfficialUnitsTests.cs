using Tcns.Domain.Places;
using Tcns.Testing;

namespace Tcns.Domain.Tests.Places;

public class OfficialUnitsTests
{
    private static readonly OfficialUnits Units = Read();

    [Fact]
    public void The_list_has_34_provinces_and_3321_communes()
    {
        Assert.Equal(34, Units.All.Count(unit => unit.Code.Level == UnitLevel.Province));
        Assert.Equal(3321, Units.All.Count(unit => unit.Code.Level == UnitLevel.Commune));
    }

    [Fact]
    public void Every_commune_lies_in_a_province_of_the_list() =>
        Assert.DoesNotContain(Units.All, unit => Units.Find(unit.Province)?.Code.Level != UnitLevel.Province);

    [Fact]
    public void Every_label_lies_within_the_country_and_its_islands() =>
        Assert.DoesNotContain(
            Units.All, unit => unit.Label.Longitude is < 102 or > 118 || unit.Label.Latitude is < 6 or > 24);

    [Fact]
    public void Three_communes_are_called_Tan_Ky() =>
        Assert.Equal(3, Units.All.Count(unit => unit.Name == "Tân Kỳ"));

    [Theory]
    [InlineData("31", "31", true)]
    [InlineData("31", "11113", true)]
    [InlineData("31", "11113-T03", true)]
    [InlineData("31", "37", false)]
    [InlineData("31", "14122", false)]
    [InlineData("31", "14122-T01", false)]
    [InlineData("31", "99999", false)]
    [InlineData("11113", "11113", true)]
    [InlineData("11113", "11113-T00", true)]
    [InlineData("11113", "31", false)]
    [InlineData("11113", "14122-T03", false)]
    [InlineData("11113-T03", "11113-T03", true)]
    [InlineData("11113-T03", "11113-T04", false)]
    [InlineData("11113-T03", "11113", false)]
    public void A_unit_contains_itself_and_what_lies_below_it(string outer, string inner, bool contains) =>
        Assert.Equal(contains, Units.Contains(UnitCode.Parse(outer), UnitCode.Parse(inner)));

    [Fact]
    public void A_list_with_another_heading_is_refused() =>
        Assert.Throws<InvalidDataException>(() => OfficialUnits.Read(new StringReader("code,name\n01,Hà Nội")));

    private static OfficialUnits Read()
    {
        using var list = File.OpenText(Repository.At("plans", "units.csv"));
        return OfficialUnits.Read(list);
    }
}
