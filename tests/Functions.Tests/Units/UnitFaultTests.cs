using static Tcns.Functions.Tests.TestApp;

namespace Tcns.Functions.Tests.Units;

public class UnitFaultTests(TestApp app)
{
    [Theory]
    [InlineData("?parent=3x", "?parent malformed")]
    [InlineData("?limit=x", "?limit type")]
    [InlineData("?limit=-1", "?limit type")]
    [InlineData("?limit=0", "?limit out-of-range")]
    [InlineData("?limit=501", "?limit out-of-range")]
    [InlineData("?level=team", "?level unknown-value")]
    [InlineData("?cursor=abc", "?cursor malformed")]
    [InlineData("?cursor=99", "?cursor malformed")]
    [InlineData("?cursor=11113", "?cursor malformed")]
    [InlineData("?q=tan+ky&cursor=31", "?cursor malformed")]
    [InlineData("?parent=3x&limit=x&level=x&cursor=x", "?cursor malformed ?level unknown-value ?limit type ?parent malformed")]
    public async Task A_fault_has_its_place_and_code(string query, string faults) => Assert.Equal((422, faults), await FaultsOfAsync(query));

    [Fact]
    public async Task A_search_has_up_to_100_characters_in_whatever_form()
    {
        Assert.Equal((422, "?q too-long"), await FaultsOfAsync("?q=" + new string('a', 101)));
        Assert.Empty(await app.CodesAsync("?q=" + new string('a', 100)));
        Assert.Empty(await app.CodesAsync("?q=" + string.Concat(Enumerable.Repeat("o\u0302\u0301", 100))));
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%EF%BF%BE")]
    [InlineData("%ED%A0%80")]
    [InlineData("%FF")]
    [InlineData("%CC%81")]
    [InlineData("%F0%9F%98%80")]
    public async Task What_is_no_letter_finds_nothing(string text) => Assert.Empty(await app.CodesAsync("?q=" + text));

    private async Task<(int Status, string Faults)> FaultsOfAsync(string query)
    {
        using var answer = await app.GetUnitsAsync(query);
        using var json = await ReadAsync(answer);
        var faults = json.RootElement.GetProperty("errors").EnumerateArray().Select(fault => Property(fault, "pointer") + " " + Property(fault, "code"));
        return ((int)answer.StatusCode, string.Join(' ', faults.Order(StringComparer.Ordinal)));
    }
}
