using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Rollups;

namespace Tcns.Functions.Tests.PublicTotals;

/// <summary>A province with one commune that has figures: 4 people supported in the fourth quarter, then 7.</summary>
public class PublicTotalsTests(Stores stores)
{
    private const string Address = "/api/v1/public/31";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Totals_are_there_for_anybody_once_the_province_has_opened_them()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-11-02", "H1", people: 4);
        var version = await world.RollAsync();
        var (closed, unknown) = (await AskAsync(world, Address), await AskAsync(world, "/api/v1/public/99"));
        await world.SendAsync(HttpMethod.Put, "units/31/public", new { isOpen = true }, await world.KeyAsync("provincial", "31"));

        var few = await ReadAsync(world, Address);
        await world.VisitAsync("2026-11-03", "H2");
        Assert.NotEqual(version, await world.RollAsync());
        await Task.Delay(TimeSpan.FromSeconds(3), Cancel);
        var more = await ReadAsync(world, Address + "?period=2026-Q4");

        Assert.Equal((404, closed), (404, unknown));
        Assert.StartsWith("404 not-found", closed, StringComparison.Ordinal);
        Assert.Equal("null <5", Supported(few.GetProperty("communes").EnumerateArray().Single(commune => commune.GetProperty("code").GetString() == "11113").GetProperty("figures")));
        Assert.Equal("null ", Supported(few.GetProperty("totals")));
        Assert.Equal("7 ", Supported(more.GetProperty("totals")));
        Assert.Equal(("2026-Q4", "2026-11-20", false), (more.GetProperty("period").GetString(), more.GetProperty("asOf").GetString(), more.GetProperty("closed").GetBoolean()));
        Assert.Equal(114, more.GetProperty("communes").GetArrayLength());
        Assert.DoesNotContain("-T0", more.GetRawText(), StringComparison.Ordinal);
        await AssertMannersAsync(world);
        await world.SendAsync(HttpMethod.Put, "units/31/public", new { isOpen = false });
        Assert.Equal(unknown, await AskAsync(world, Address));
    }

    [Fact]
    public async Task People_supported_by_a_team_that_is_dissolved_by_now_are_counted_for_anybody()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-11-02", "H1", people: 6);
        await world.SendAsync(
            HttpMethod.Put, "teams/" + RollupWorld.Team, new { level = "village", village = "11113-01", name = "Tổ 1", establishedOn = "2025-07-17", dissolvedOn = "2026-11-10" });
        await world.SendAsync(HttpMethod.Put, "units/31/public", new { isOpen = true });
        await world.RollAsync();

        Assert.Equal("6 ", Supported((await ReadAsync(world, Address)).GetProperty("totals")));
    }

    [Fact]
    public async Task An_address_that_asks_without_end_is_told_to_wait()
    {
        var store = await stores.TakeAsync();
        await using var app = await OwnApp.StartAsync(store.ConnectionString);
        var statuses = new List<int>();

        // No province at all, so that the answer is there before the bucket is full again, however slow the machine.
        while (statuses.Count < 3_000 && !statuses.Contains(429))
            statuses.AddRange(await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => StatusAsync(app))));

        using var health = await app.Client.GetAsync(new Uri("/api/health", UriKind.Relative), Cancel);
        Assert.Equal([404, 429], statuses.Distinct().Order());
        Assert.Equal(200, (int)health.StatusCode);
    }

    private static async Task<int> StatusAsync(OwnApp app)
    {
        using var answer = await app.Client.GetAsync(new Uri("/api/v1/public/zz", UriKind.Relative), Cancel);
        return (int)answer.StatusCode;
    }

    /// <summary>It may be kept for five minutes, is not sent again to who holds it, and asks for a quarter.</summary>
    private static async Task AssertMannersAsync(RollupWorld world)
    {
        using var first = await world.App.Client.GetAsync(new Uri(Address, UriKind.Relative), Cancel);
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await world.App.Client.SendAsync(request, Cancel);
        using var list = await world.App.Client.GetAsync(new Uri("/api/v1/public", UriKind.Relative), Cancel);

        Assert.Equal((200, 304), ((int)first.StatusCode, (int)again.StatusCode));
        Assert.Equal(new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromMinutes(5) }, first.Headers.CacheControl);
        Assert.Equal("""{"items":[{"code":"31","name":"Hải Phòng","fullName":"Thành phố Hải Phòng"}],"cursor":null}""", await list.Content.ReadAsStringAsync(Cancel));
        Assert.StartsWith("422 invalid", await AskAsync(world, Address + "?period=2026-11"), StringComparison.Ordinal);
        Assert.StartsWith("404 no-rollup", await AskAsync(world, Address + "?period=2031-Q1"), StringComparison.Ordinal);
    }

    private static string Supported(JsonElement figures)
    {
        var figure = figures.EnumerateArray().Single(one => one.GetProperty("id").GetString() == "people-supported");
        return figure.GetProperty("numerator").GetRawText() + " " + (figure.GetProperty("fewerThan").ValueKind == JsonValueKind.Null ? "" : "<" + figure.GetProperty("fewerThan").GetRawText());
    }

    /// <summary>Status and body without what differs from answer to answer.</summary>
    private static async Task<string> AskAsync(RollupWorld world, string address)
    {
        using var answer = await world.App.Client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        using var json = await TestApp.ReadAsync(answer);
        return string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} {TestApp.Text(json, "code")} {TestApp.Text(json, "title")} {TestApp.Text(json, "detail")}");
    }

    private static async Task<JsonElement> ReadAsync(RollupWorld world, string address)
    {
        using var answer = await world.App.Client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        using var json = await TestApp.ReadAsync(answer);
        Assert.Equal(200, (int)answer.StatusCode);
        return json.RootElement.Clone();
    }
}
