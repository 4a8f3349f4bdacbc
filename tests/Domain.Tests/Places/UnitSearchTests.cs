using Tcns.Domain.Places;

namespace Tcns.Domain.Tests.Places;

public class UnitSearchTests
{
    [Theory]
    [InlineData("tan ky")]
    [InlineData("Tân Kì")]
    [InlineData("tân kỳ")]
    [InlineData("TAN KI")]
    [InlineData("  Tân   Kỳ ")]
    [InlineData("xã Tân Kỳ")]
    [InlineData("x. tan ky")]
    public void The_three_communes_called_Tan_Ky_come_first(string text)
    {
        var found = Country.Search.Find(text);

        Assert.Equal(["Tân Kỳ", "Tân Kỳ", "Tân Kỳ"], found.Take(3).Select(unit => unit.Name));
        Assert.DoesNotContain(found.Skip(3), unit => unit.Name == "Tân Kỳ");
        Assert.Equal(3, found.Take(3).Select(unit => unit.Province).Distinct().Count());
    }

    [Theory]
    [InlineData("tanky")]
    [InlineData("TânKỳ")]
    [InlineData("tanki")]
    [InlineData("xã tanky")]
    [InlineData("Ta^n Ky`")]
    [InlineData("*Tân Kỳ*")]
    [InlineData("Tân-Kỳ!")]
    [InlineData("T.ân K*ỳ")]
    [InlineData("T\u00e2n K\u1ef3\ud83d\ude00")]
    public void Blanks_that_lack_and_symbols_that_strayed_in_do_not_matter(string text)
    {
        var found = Country.Search.Find(text);

        Assert.Equal(["Tân Kỳ", "Tân Kỳ", "Tân Kỳ"], found.Select(unit => unit.Name).Take(3));
    }

    [Theory]
    [InlineData("tanky, haiphong")]
    [InlineData("tân kỳ, HảiPhòng")]
    [InlineData("tanky hai phong")]
    public void A_province_may_lack_its_blank_as_well(string text) => Assert.Equal(["11113"], Country.Find(text));

    [Fact]
    public void A_name_otherwise_divided_comes_after_one_that_has_the_word() =>
        Assert.Equal(["Đakrông", "Đak Rong"], Country.Search.Find("dakrong").Select(unit => unit.Name));

    [Theory]
    [InlineData("Tân Kỳ Hải Phòng")]
    [InlineData("tan ky hai phong")]
    [InlineData("tân kỳ, thành phố hải phòng")]
    [InlineData("xã Tân Kỳ TP Hải Phòng")]
    [InlineData("xã Tân Kỳ, huyện Tứ Kỳ, TP. Hải Phòng")]
    [InlineData("tân kỳ, hải ph")]
    [InlineData("Tân Kì, HẢI PHÒNG")]
    public void A_province_behind_the_name_narrows_to_it(string text) => Assert.Equal(["11113"], Country.Find(text));

    [Theory]
    [InlineData("tân kỳ, nghệ an", "40")]
    [InlineData("tan ky nghe an", "40")]
    [InlineData("tân kỳ tỉnh nghệ an", "40")]
    public void Another_province_leads_to_its_own_Tan_Ky(string text, string province) =>
        Assert.Equal(["Tân Kỳ"], Country.Search.Find(text).Where(unit => unit.Province.Value == province).Select(unit => unit.Name));

    [Theory]
    [InlineData("tp hcm")]
    [InlineData("TP.HCM")]
    [InlineData("tphcm")]
    [InlineData("Hồ Chí Minh")]
    [InlineData("thành phố hồ chí minh")]
    public void The_largest_city_is_found_as_everybody_writes_it(string text) => Assert.Equal("79", Country.Find(text)[0]);

    [Fact]
    public void Marks_that_are_typed_come_before_others()
    {
        var names = Country.Search.Find("Thạnh Hóa").Select(unit => unit.Name).ToList();

        Assert.Equal("Thạnh Hóa", names[0]);
        Assert.True(names.IndexOf("Thạnh Hóa") < names.IndexOf("Thạnh Hòa"));
        Assert.Contains("Thanh Hóa", names);
    }

    [Fact]
    public void A_later_word_with_the_marks_comes_before_a_beginning_with_others()
    {
        var haveMarks = Country.Search.Find("Thạ").Select(unit => (' ' + unit.Name).Contains(" Thạ", StringComparison.Ordinal)).ToList();

        Assert.Contains(false, haveMarks);
        Assert.True(haveMarks[0]);
        Assert.Equal(haveMarks.OrderDescending(), haveMarks);
    }

    [Fact]
    public void A_word_without_marks_beside_one_with_marks_has_left_them_out()
    {
        var names = Country.Search.Find("thạnh hoa").Select(unit => unit.Name).ToList();

        Assert.Equal(["Thạnh Hóa", "Thạnh Hòa", "Thanh Hóa"], names.Distinct().Take(3));
    }

    [Fact]
    public void The_whole_name_comes_before_a_beginning_and_that_before_a_later_word()
    {
        var positions = Country.Search.Find("ky").Select(unit => OtherSpelling.WithoutMarks(unit.Name).StartsWith("Ky", StringComparison.Ordinal)).ToList();

        Assert.Contains(Country.Search.Find("ky"), unit => unit.Name == "Tân Kỳ");
        Assert.True(positions[0]);
        Assert.Equal(positions.OrderDescending(), positions);
    }

    [Theory]
    [InlineData("ky", "Kim")]
    [InlineData("an k", "Tân Kỳ")]
    [InlineData("ta ky", "Tân Kỳ")]
    [InlineData("ân kỳ", "Tân Kỳ")]
    [InlineData("anky", "Tân Kỳ")]
    [InlineData("tank", "Tân Kỳ")]
    [InlineData("kỳ tân", "Tân Kỳ")]
    public void Letters_inside_a_word_and_words_unfinished_or_out_of_order_find_nothing(string text, string stranger) =>
        Assert.DoesNotContain(Country.Search.Find(text), unit => unit.Name.StartsWith(stranger, StringComparison.Ordinal));

    [Theory]
    [InlineData("đ", "d")]
    [InlineData("Ðồng Phú", "dong phu")]
    [InlineData("Mỹ Quí", "my quy")]
    public void The_same_units_are_found_with_and_without_marks(string marked, string bare) =>
        Assert.Equal(Country.Find(bare).Order(), Country.Find(marked).Order());

    [Theory]
    [InlineData("M'Drắk")]
    [InlineData("M’Drăk")]
    [InlineData("mdrak")]
    [InlineData("m drak")]
    [InlineData("drak")]
    public void An_apostrophe_may_be_typed_or_not(string text) =>
        Assert.Contains(Country.Search.Find(text), unit => unit.Name == "M'Drắk");

    [Theory]
    [InlineData("")]
    [InlineData("  , . ")]
    [InlineData("\u0301")]
    [InlineData("\ud83d\ude00")]
    [InlineData("\ufffe\ud800")]
    [InlineData("không có nơi này")]
    public void What_names_nothing_finds_nothing(string text) => Assert.Empty(Country.Find(text));

    [Fact]
    public void A_code_finds_its_unit_and_its_beginning_all_that_begin_so()
    {
        Assert.Equal(["11113"], Country.Find("11113"));
        Assert.Equal(
            Country.Units.All.Select(unit => unit.Code.Value).Where(code => code.StartsWith("111", StringComparison.Ordinal)).Order(),
            Country.Find("111").Order());
        Assert.Equal("31", Country.Find("31")[0]);
    }

    [Fact]
    public void Every_unit_comes_once() => Assert.Distinct(Country.Find("e"));
}
