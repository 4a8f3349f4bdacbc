using System.Net.Http.Headers;
using System.Text.Json;
using Tcns.Functions.Tests.Units;

namespace Tcns.Functions.Tests.Maps;

public class MapPointTests(TestApp app)
{
    [Fact]
    public async Task A_province_without_boundaries_is_drawn_from_a_point_in_each_commune()
    {
        using var answer = await app.GetUnitsAsync("/31/map");
        using var json = await TestApp.ReadAsync(answer);
        var points = json.RootElement.GetProperty("points").EnumerateArray().Select(point => point.GetRawText()).ToArray();

        Assert.Equal(("31", "points"), (TestApp.Text(json, "province"), TestApp.Text(json, "source")));
        Assert.Equal([JsonValueKind.Null, JsonValueKind.Null], [json.RootElement.GetProperty("attribution").ValueKind, json.RootElement.GetProperty("boundaries").ValueKind]);
        Assert.Contains("""{"code":"11113","name":"Tân Kỳ","lng":106.34026,"lat":20.82316}""", points);
        Assert.Equal(
            (await app.AllCodesAsync("?parent=31&limit=500")).Order(StringComparer.Ordinal),
            json.RootElement.GetProperty("points").EnumerateArray().Select(point => TestApp.Property(point, "code")));
    }

    [Theory]
    [InlineData("99")]
    [InlineData("11113")]
    [InlineData("11113-T03")]
    [InlineData("x")]
    public async Task Only_a_province_has_a_map(string code)
    {
        using var answer = await app.GetUnitsAsync($"/{code}/map");

        Assert.Equal((404, "unknown-unit"), await TestApp.CodeOfAsync(answer));
    }

    [Fact]
    public async Task A_map_that_the_client_holds_is_not_sent_again()
    {
        using var first = await app.GetUnitsAsync("/37/map");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/units/37/map");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestApp.SystemKey);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((304, first.Headers.ETag), ((int)again.StatusCode, again.Headers.ETag));
    }
}
