using Tcns.Domain.Places;

namespace Tcns.Domain.Tests.Places;

/// <summary>Searches that say the kind.</summary>
public class KindInSearchTests
{
    [Theory]
    [InlineData("xã", UnitKind.Commune)]
    [InlineData("X.", UnitKind.Commune)]
    [InlineData("phường", UnitKind.Ward)]
    [InlineData("Phuong", UnitKind.Ward)]
    [InlineData("P.", UnitKind.Ward)]
    public void A_kind_before_the_name_leaves_out_other_kinds(string word, UnitKind kind)
    {
        var found = Country.Search.Find(word + " Tân Phú");

        Assert.NotEmpty(found);
        Assert.All(found, unit => Assert.Contains(kind, new[] { unit.Kind, Country.Changes.Find(unit.Code)?.FormerKind }.OfType<UnitKind>()));
    }

    [Theory]
    [InlineData("đặc khu Vân Đồn", UnitKind.SpecialZone)]
    [InlineData("dac khu van don", UnitKind.SpecialZone)]
    [InlineData("tỉnh Phú Thọ", UnitKind.Province)]
    [InlineData("phường Phú Thọ", UnitKind.Ward)]
    [InlineData("thành phố Huế", UnitKind.City)]
    [InlineData("TP.Huế", UnitKind.City)]
    public void The_kind_decides_between_units_of_one_name(string text, UnitKind kind) => Assert.Equal(kind, Country.Search.Find(text)[0].Kind);

    [Fact]
    public void A_ward_is_found_by_the_kind_that_it_had()
    {
        Assert.Contains("25270", Country.Find("xã Lộc Ninh"));
        Assert.Contains("25270", Country.Find("phường Lộc Ninh"));
        Assert.DoesNotContain("25270", Country.Find("đặc khu Lộc Ninh"));
        Assert.Equal("22", Country.Find("tỉnh Quảng Ninh")[0]);
        Assert.Equal("22", Country.Find("thành phố Quảng Ninh")[0]);
    }

    [Fact]
    public void Every_unit_that_changed_is_found_by_its_former_full_name() =>
        Assert.All(Country.Changes.All, change =>
            Assert.Contains(change.Code.Value, Country.Find(change.FormerKind.Title() + " " + Country.Unit(change.Code.Value).Name)));

    [Fact]
    public void Todays_kind_comes_before_the_former_one_of_the_same_name()
    {
        var former = Country.Search.Find("xã Tân Phú").TakeWhile(unit => unit.Name == "Tân Phú").Select(unit => unit.Kind).ToList();

        Assert.Equal(UnitKind.Ward, former[^1]);
        Assert.Equal(1, former.Count(kind => kind == UnitKind.Ward));
        Assert.True(former.Count > 1);
    }

    [Theory]
    [InlineData("Xa Dung")]
    [InlineData("xa dung")]
    [InlineData("phượng sơn")]
    [InlineData("phuong son")]
    [InlineData("Tĩnh Gia")]
    [InlineData("tinh gia")]
    [InlineData("Xà Phiên")]
    [InlineData("xã Xa Dung")]
    public void A_name_that_begins_like_a_kind_is_a_name_as_well(string text) =>
        Assert.EndsWith(
            OtherSpelling.WithoutMarks(Country.Search.Find(text)[0].Name), OtherSpelling.WithoutMarks(text), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Marks_that_are_another_words_say_no_kind() =>
        Assert.DoesNotContain(Country.Search.Find("phượng sơn"), unit => unit.Name.StartsWith("Sơn", StringComparison.Ordinal));

    [Fact]
    public void A_kind_alone_lists_its_units() =>
        Assert.Equal(
            Country.Units.All.Where(unit => unit.Kind == UnitKind.SpecialZone).Select(unit => unit.Code.Value).Order(),
            Country.Find("đặc khu").Order());
}
