using Tcns.Domain.Places;

namespace Tcns.Domain.Tests.Places;

public class UnitListingTests
{
    private static readonly UnitListing Listing = new(Country.Units);

    [Fact]
    public void Provinces_come_by_code() =>
        Assert.Equal(Country.Units.All.Select(unit => unit.Code.Value).Where(code => code.Length == 2).Order(StringComparer.Ordinal), Listing.Provinces.Select(unit => unit.Code.Value));

    [Fact]
    public void Communes_come_by_the_Vietnamese_alphabet()
    {
        var names = Listing.Below(UnitCode.Parse("31")).Select(unit => unit.Name).ToList();

        Assert.Equal(Country.Units.All.Count(unit => unit.Province.Value == "31") - 1, names.Count);
        Assert.Equal("Ái Quốc", names[0]);
        Assert.True(names.FindLastIndex(name => name.StartsWith('D')) < names.FindIndex(name => name.StartsWith('Đ')));
        Assert.True(names.FindLastIndex(name => name.StartsWith('Đ')) < names.FindIndex(name => name.StartsWith('G')));
    }

    [Fact]
    public void All_communes_come_province_after_province()
    {
        Assert.Equal(3321, Listing.Communes.Count);
        Assert.Equal(Listing.Provinces.Select(unit => unit.Code), Listing.Communes.Select(unit => unit.Province).Distinct());
    }

    [Theory]
    [InlineData("11113")]
    [InlineData("99")]
    public void Nothing_official_lies_below_another_unit(string code) => Assert.Empty(Listing.Below(UnitCode.Parse(code)));
}
