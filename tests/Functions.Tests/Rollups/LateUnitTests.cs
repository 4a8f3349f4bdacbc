using System.Text.Json.Nodes;
using Tcns.Functions.Tests.HostContract;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>Units that were entered after a publication, or never; plans that ended before the period did.</summary>
public class LateUnitTests(Stores stores)
{
    /// <summary>With a target of as many decimals as there may be, which can be published.</summary>
    [Fact]
    public async Task Under_a_plan_that_has_ended_its_figures_are_seen_from_its_last_day_and_the_period_from_its_own()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.SendAsync(HttpMethod.Put, "plans/mau-2026", Plan, status: 201);
        await world.RollAsync();

        var figures = await world.GetAsync("indicators?unit=10525&period=2026-Q4");

        Assert.Equal("2026-11-20", figures.GetProperty("asOf").GetString());
        Assert.Equal("2026-10-31", figures.GetProperty("plans")[0].GetProperty("asOf").GetString());
        Assert.Equal("2026-10-31", (await world.GetAsync("indicators?unit=10525&period=2026-10")).GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task A_team_or_village_that_was_entered_since_has_no_figures_yet()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.RollAsync();
        await world.SendAsync(HttpMethod.Put, "villages/11113-03", new { kind = "thon", name = "Thôn Mới" }, status: 201);
        await world.SendAsync(HttpMethod.Put, "teams/11113-T03", new { level = "village", village = "11113-03", name = "Tổ 3", establishedOn = "2026-11-01" }, status: 201);

        foreach (var unit in new[] { "11113-03", "11113-T03" })
            Assert.Equal("no-rollup", await CodeAsync(world, $"indicators?unit={unit}&period=2026-Q4"));
        Assert.Equal("unknown-unit", await CodeAsync(world, "indicators?unit=11113-04&period=2026-Q4"));
    }

    [Fact]
    public async Task A_team_that_nobody_has_entered_is_unknown_to_all_who_are_asked_for_it()
    {
        await using var world = await RollupWorld.PlantAsync(stores);

        foreach (var path in new[] { "keys", "plans", "vocabulary", "visits", "reports", "periods" })
            Assert.Equal("unknown-unit", await CodeAsync(world, path + "?unit=11113-T77"));
        var rollup = await world.SendAsync(HttpMethod.Post, "rollups", new { unit = "11113-T77", period = "2026-Q4" }, status: 404);
        Assert.Equal("unknown-unit", rollup.GetProperty("code").GetString());
    }

    private static JsonNode Plan => JsonNode.Parse(
        """
        { "id": "mau-2026", "title": "Kế hoạch mẫu", "unit": "10525", "from": "2026-10-01", "to": "2026-10-31",
          "source": { "number": "6/KH-UBND", "issuedOn": "2025-12-25", "issuer": "UBND xã", "basis": [] },
          "calendar": "civil", "closingDays": 15, "teams": null,
          "targets": [ { "indicator": "village-coverage", "value": 66.666667, "always": true } ], "reports": [] }
        """)!;

    private static async Task<string?> CodeAsync(RollupWorld world, string path) => (await world.GetAsync(path, status: 404)).GetProperty("code").GetString();
}
