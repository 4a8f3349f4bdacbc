using static Tcns.Functions.Tests.TestApp;

namespace Tcns.Functions.Tests.PublicTotals;

public class OpennessTests(TestApp app)
{
    [Fact]
    public async Task A_province_is_not_public_until_it_says_so()
    {
        var (key, _) = await app.IssueAsync("provincial", "46");
        var states = new List<bool>();
        foreach (var (method, body) in new (HttpMethod, object?)[] { (HttpMethod.Get, null), (HttpMethod.Put, new { isOpen = true }), (HttpMethod.Get, null), (HttpMethod.Put, new { isOpen = false }), (HttpMethod.Get, null) })
        {
            using var answer = await app.SendAsync(method, "/api/v1/units/46/public", key, body);
            using var json = await ReadAsync(answer);
            states.Add(json.RootElement.GetProperty("isOpen").GetBoolean());
        }

        Assert.Equal([false, true, true, false, false], states);
    }

    [Theory]
    [InlineData("46", "{}", 422, "invalid")]
    [InlineData("11113", "{\"isOpen\":true}", 422, "invalid")]
    [InlineData("99", "{\"isOpen\":true}", 404, "unknown-unit")]
    public async Task What_is_no_setting_of_a_province_is_refused(string unit, string body, int status, string code)
    {
        using var answer = await app.SendAsync(HttpMethod.Put, $"/api/v1/units/{unit}/public", SystemKey, System.Text.Json.Nodes.JsonNode.Parse(body));

        Assert.Equal((status, code), await CodeOfAsync(answer));
    }
}
