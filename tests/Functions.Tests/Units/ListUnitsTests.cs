using Tcns.Domain.Places;
using static Tcns.Functions.Tests.TestApp;

namespace Tcns.Functions.Tests.Units;

public class ListUnitsTests(TestApp app)
{
    [Fact]
    public async Task Without_a_parent_the_provinces_are_listed_by_code()
    {
        var codes = await app.CodesAsync("");

        Assert.Equal(34, codes.Count);
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        Assert.Contains("31", codes);
    }

    [Fact]
    public async Task With_a_parent_its_communes_are_listed_by_name()
    {
        var (items, cursor) = await app.ListUnitsAsync("?parent=31&limit=500");

        Assert.Equal(app.Service<OfficialUnits>().All.Count(unit => unit.Province.Value == "31") - 1, items.Count);
        Assert.Equal("Ái Quốc", Property(items[0], "name"));
        Assert.All(items, item => Assert.Equal(("31", "commune"), (Property(item, "province"), Property(item, "level"))));
        Assert.Null(cursor);
    }

    [Theory]
    [InlineData("?parent=31", 7)]
    [InlineData("?level=province", 17)]
    [InlineData("?level=commune", 500)]
    [InlineData("?q=t", 300)]
    [InlineData("?q=xã&parent=40", 20)]
    public async Task Pages_follow_each_other_without_gap_or_repetition(string query, int limit)
    {
        var paged = await app.AllCodesAsync($"{query}&limit={limit}");

        Assert.Distinct(paged);
        Assert.True(paged.Count > limit);
        Assert.Equal(await app.AllCodesAsync(query + "&limit=499"), paged);
    }

    [Fact]
    public async Task A_page_has_100_units_unless_more_or_fewer_are_asked_for()
    {
        Assert.Equal(100, (await app.CodesAsync("?parent=31")).Count);
        Assert.Single(await app.CodesAsync("?parent=31&limit=1"));
    }

    [Fact]
    public async Task After_the_last_unit_comes_nothing()
    {
        var last = (await app.CodesAsync(""))[^1];

        var (items, cursor) = await app.ListUnitsAsync("?cursor=" + last);

        Assert.Empty(items);
        Assert.Null(cursor);
    }

    [Theory]
    [InlineData("?level=province", 34)]
    [InlineData("?level=commune", 3321)]
    public async Task A_level_alone_lists_all_its_units(string query, int count) =>
        Assert.Equal(count, (await app.AllCodesAsync(query + "&limit=500")).Count);

    [Theory]
    [InlineData("?q=tan+ky")]
    [InlineData("?q=T%C3%A2n%20K%C3%AC")]
    [InlineData("?q=tân kỳ")]
    public async Task A_search_finds_the_three_communes_of_a_name(string query)
    {
        var (items, _) = await app.ListUnitsAsync(query);

        Assert.Equal(["Tân Kỳ", "Tân Kỳ", "Tân Kỳ"], items.Select(item => Property(item, "name")).Take(3));
        Assert.Equal(["Thái Nguyên", "Hải Phòng", "Nghệ An"], items.Select(item => Property(item, "provinceName")).Take(3));
    }

    [Theory]
    [InlineData("?q=tan ky&parent=31", "11113")]
    [InlineData("?q=Hải Phòng&parent=31", "")]
    [InlineData("?q=Huế&level=province", "46")]
    [InlineData("?q=Tân Kỳ, Hải Phòng&level=province", "")]
    [InlineData("?q=không đâu cả", "")]
    public async Task A_search_stays_within_parent_and_level(string query, string codes) =>
        Assert.Equal(codes, string.Join(' ', await app.CodesAsync(query)));

    [Theory]
    [InlineData("?q=&parent=")]
    [InlineData("?q=%20")]
    public async Task What_is_empty_is_absent(string query) => Assert.Equal(34, (await app.CodesAsync(query)).Count);

    [Theory]
    [InlineData("?parent=11113")]
    [InlineData("?parent=31&level=province")]
    public async Task Where_nothing_official_lies_the_list_is_empty(string query) => Assert.Empty(await app.CodesAsync(query));

    [Theory]
    [InlineData("?parent=99")]
    [InlineData("?parent=99999")]
    [InlineData("?parent=11113-T03&q=a")]
    public async Task An_unknown_parent_is_404(string query)
    {
        using var answer = await app.GetUnitsAsync(query);

        Assert.Equal((404, "unknown-unit"), await CodeOfAsync(answer));
    }
}
