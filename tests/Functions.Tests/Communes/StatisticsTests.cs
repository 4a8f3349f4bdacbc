using System.Text.Json;
using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.Communes;

public class StatisticsTests(TestApp app)
{
    [Fact]
    public async Task Either_part_may_be_absent()
    {
        var (made, _) = await PutAsync("2026-10", new { dossiers = new { total = 812, online = 790 } });
        var (changed, both) = await PutAsync("2026-10", new { dossiers = new { total = 812, online = 790 }, ocop = new { products = 7, online = 5 } });
        var (_, list) = await app.GetAsync("/api/v1/communes/02512/statistics");

        Assert.Equal((201, 200), (made, changed));
        Assert.Equal((812, 5), (both.GetProperty("dossiers").GetProperty("total").GetInt32(), both.GetProperty("ocop").GetProperty("online").GetInt32()));
        Assert.Contains("2026-10", list.Items().Select(item => item.Text("month")));
    }

    [Theory]
    [InlineData("2026-11", """{"dossiers":{"total":10,"online":11}}""", 422, "/dossiers/online out-of-range")]
    [InlineData("2026-11", """{"ocop":{"products":1,"online":2}}""", 422, "/ocop/online out-of-range")]
    [InlineData("2026-11", """{"dossiers":{"total":10}}""", 422, "/dossiers/online required")]
    [InlineData("2026-11", """{"dossiers":{"total":10,"online":1,"paper":9}}""", 422, "/dossiers/paper unknown-property")]
    [InlineData("2026-12", "{}", 422, "{month} future")]
    [InlineData("2026-13", "{}", 422, "{month} malformed")]
    [InlineData("2026-1", "{}", 422, "{month} malformed")]
    public async Task Bad_figures_are_refused(string month, string body, int status, string fault)
    {
        var (got, problem) = await PutAsync(month, JsonSerializer.Deserialize<JsonElement>(body));

        Assert.Equal((status, fault), (got, problem.Faults().Single()));
    }

    [Fact]
    public async Task No_figures_are_written_into_a_closed_quarter()
    {
        var (status, problem) = await PutAsync("2026-09", new { dossiers = new { total = 1, online = 1 } });

        Assert.Equal((409, "period-closed"), (status, problem.Text("code")));
    }

    private Task<(int Status, JsonElement Json)> PutAsync(string month, object body) =>
        app.CallAsync(HttpMethod.Put, "/api/v1/communes/02512/statistics/" + month, body: body);
}
