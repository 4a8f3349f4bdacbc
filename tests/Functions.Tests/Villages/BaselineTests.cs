using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Villages;

public class BaselineTests(TestApp app)
{
    private const string Village = "02509-01";

    [Fact]
    public async Task Unknown_is_not_zero()
    {
        await app.PutVillageAsync(Village);
        var (made, baseline) = await PutAsync("2026", new { households = 312, businesses = 0 });
        var (changed, _) = await PutAsync("2026", new { households = 313, businesses = 0 });
        var (_, list) = await app.GetAsync($"/api/v1/villages/{Village}/baselines");

        Assert.Equal((201, 200), (made, changed));
        Assert.Equal(0, baseline.GetProperty("businesses").GetInt32());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, baseline.GetProperty("workingAge").ValueKind);
        Assert.Equal(313, list.Items().Single().GetProperty("households").GetInt32());
    }

    [Theory]
    [InlineData("26", "{}", 422)]
    [InlineData("1999", "{}", 422)]
    [InlineData("2026", """{"households":-1}""", 422)]
    [InlineData("2026", """{"households":1.5}""", 422)]
    [InlineData("2026", """{"households":"1"}""", 422)]
    [InlineData("2026", """{"houses":1}""", 422)]
    [InlineData("2020", "{}", 201)]
    public async Task Bad_numbers_are_refused(string year, string body, int status)
    {
        await app.PutVillageAsync("02509-02");
        var (got, _) = await app.CallAsync(
            HttpMethod.Put, $"/api/v1/villages/02509-02/baselines/{year}", body: System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(body));

        Assert.Equal(status, got);
    }

    [Fact]
    public async Task There_is_none_of_a_village_that_is_not_there()
    {
        Assert.Equal(404, (await app.CallAsync(HttpMethod.Put, "/api/v1/villages/02509-77/baselines/2026", body: new { households = 1 })).Status);
        Assert.Equal(404, (await app.GetAsync("/api/v1/villages/02509-77/baselines")).Status);
    }

    private Task<(int Status, System.Text.Json.JsonElement Json)> PutAsync(string year, object body) =>
        app.CallAsync(HttpMethod.Put, $"/api/v1/villages/{Village}/baselines/{year}", body: body);
}
