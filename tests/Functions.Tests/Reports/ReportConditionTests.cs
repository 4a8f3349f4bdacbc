using System.Net.Http.Json;
using System.Text.Json;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Rollups;

namespace Tcns.Functions.Tests.Reports;

/// <summary>Conditions by which somebody keeps from writing over what another has done meanwhile.</summary>
public class ReportConditionTests(Stores stores)
{
    [Fact]
    public async Task What_was_read_can_be_made_the_condition_before_the_first_submission_and_after_it()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        const string Path = $"reports/{RollupWorld.Commune}/2026-Q4";
        const string Heads = $"reports/letterheads/{RollupWorld.Commune}";
        var none = (await world.GetAsync(Path)).GetProperty("etag").GetString()!;
        var first = await SendAsync(world, HttpMethod.Post, Path + "/submit", none, new { difficulties = "Một" });
        var stale = await SendAsync(world, HttpMethod.Post, Path + "/submit", none, new { difficulties = "Hai" });
        var next = await SendAsync(world, HttpMethod.Post, Path + "/submit", first.Tag!, new { difficulties = "Hai" });
        var head = await SendAsync(world, HttpMethod.Put, Heads, null, new { symbol = "BC-VHXH" });
        var kept = await SendAsync(world, HttpMethod.Put, Heads, head.Tag, new { symbol = "BC-UBND" });
        var late = await SendAsync(world, HttpMethod.Put, Heads, head.Tag, new { symbol = "BC-KHAC" });

        Assert.Equal([200, 412, 200], [first.Status, stale.Status, next.Status]);
        Assert.Equal([200, 200, 412], [head.Status, kept.Status, late.Status]);
        var told = await world.GetAsync(Heads);
        Assert.Equal(("BC-UBND", kept.Tag), (told.GetProperty("symbol").GetString(), told.GetProperty("etag").GetString()));
        Assert.Equal(200, (await SendAsync(world, HttpMethod.Put, Heads, null, told)).Status);
    }

    [Fact]
    public async Task What_usually_stands_on_a_paper_is_told_beside_what_was_entered()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        var commune = await world.GetAsync($"reports/letterheads/{RollupWorld.Commune}");
        var usual = commune.GetProperty("usual");
        Assert.Equal(JsonValueKind.Null, commune.GetProperty("symbol").ValueKind);
        Assert.Equal(JsonValueKind.Null, usual.GetProperty("parentAgency").ValueKind);
        Assert.Equal("BC-UBND", usual.GetProperty("symbol").GetString());
        Assert.StartsWith("Ủy ban nhân dân\n", usual.GetProperty("agency").GetString(), StringComparison.Ordinal);
        Assert.Equal("BC-SKHCN", (await world.GetAsync("reports/letterheads/31")).GetProperty("usual").GetProperty("symbol").GetString());
        Assert.Equal(404, await world.StatusAsync("reports/letterheads/99999"));
    }

    private static async Task<(int Status, string? Tag)> SendAsync(RollupWorld world, HttpMethod method, string path, string? condition, object body)
    {
        using var request = new HttpRequestMessage(method, "/api/v1/" + path);
        request.Content = JsonContent.Create(body);
        if (condition is not null)
            request.Headers.TryAddWithoutValidation("If-Match", condition);
        using var answer = await world.App.SendAsync(request, TestApp.SystemKey);
        return ((int)answer.StatusCode, answer.Headers.ETag?.ToString());
    }
}
