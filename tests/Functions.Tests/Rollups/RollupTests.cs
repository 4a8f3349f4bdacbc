using System.Text.Json;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>From a record to a figure that somebody reads.</summary>
public class RollupTests(Stores stores)
{
    [Fact]
    public async Task What_was_acknowledged_is_in_the_figures_after_the_next_rollup_and_until_then_they_say_so()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");
        var first = await world.RollAsync();
        var seen = await world.SeeAsync("supports-per-team");
        var complete = await CompleteAsync(world);

        await world.VisitAsync("2026-10-06", "H2");
        var waiting = (await CompleteAsync(world), await world.SeeAsync("supports-per-team"));
        var second = await world.RollAsync();

        Assert.Equal(("3/2 = 1.5", true), (seen, complete));
        Assert.Equal((false, "3/2 = 1.5"), waiting);
        Assert.Equal((true, "6/2 = 3"), (await CompleteAsync(world), await world.SeeAsync("supports-per-team")));
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Twice_with_nothing_new_gives_the_same_version()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");

        var first = await world.RollAsync();

        Assert.Equal(first, await world.RollAsync());
        Assert.True(await CompleteAsync(world));
    }

    [Fact]
    public async Task The_last_rebuild_that_is_waited_for_orders_the_publication()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");
        await world.VisitAsync("2026-11-05", "H2");
        await world.RunTimerAsync<RebuildChangedFunction>();

        await Patience.UntilAsync("the figures", TimeSpan.FromSeconds(60), async () => await world.StatusAsync("indicators?unit=11113&period=2026-Q4") == 200);
        Assert.Equal("6/2 = 3", await world.SeeAsync("supports-per-team"));
    }

    [Fact]
    public async Task Before_the_first_there_is_nothing_and_a_period_that_was_never_counted_stays_so()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        var before = await world.GetAsync("indicators?unit=11113&period=2026-Q4", status: 404);
        await world.RollAsync();

        Assert.Equal("no-rollup", before.GetProperty("code").GetString());
        Assert.Equal("no-rollup", (await world.GetAsync("indicators?unit=11113&period=2019-Q4", status: 404)).GetProperty("code").GetString());
        Assert.Equal("unknown-unit", (await world.GetAsync("indicators?unit=99999&period=2026-Q4", status: 404)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Every_unit_has_the_whole_catalogue_and_what_has_no_meaning_there_says_so()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");
        await world.RollAsync();

        var village = await world.GetAsync("indicators?unit=11113-01&period=2026-Q4");
        var commune = await world.GetAsync("indicators?unit=11113&period=2026-Q4&children=true");
        var province = await world.GetAsync("indicators?unit=31&period=2026-Q4&children=true");

        Assert.Equal(23, village.GetProperty("plans")[0].GetProperty("indicators").GetArrayLength());
        Assert.Equal("[\"not-applicable\"]", RollupWorld.Line(village, "teams-active").GetProperty("missing").GetRawText());
        Assert.Equal("[\"baseline.households: 1 th\\u00F4n\"]", JsonSerializer.Serialize(RollupWorld.Line(village, "households-guided").GetProperty("missing")));
        Assert.Equal(["11113-01", "11113-02", "11113-T01", "11113-T02"], commune.GetProperty("children").EnumerateArray().Select(child => child.GetProperty("unit").GetString()));
        Assert.Equal("tan-ky-2026", commune.GetProperty("plans")[0].GetProperty("plan").GetString());
        Assert.Equal(JsonValueKind.Null, province.GetProperty("plans")[0].GetProperty("plan").ValueKind);
        Assert.Equal(114, province.GetProperty("children").GetArrayLength());
    }

    [Fact]
    public async Task Closed_figures_stay_until_their_quarter_is_reopened_and_then_say_so()
    {
        await using var world = await RollupWorld.PlantAsync(stores, "2027-01-10T08:00:00+07:00");
        await world.VisitAsync("2026-12-30", "H1");
        await world.RollAsync();
        await world.WakeAsync("2027-01-16T08:00:00+07:00");
        await world.RollAsync();
        var closed = await world.GetAsync("indicators?unit=11113&period=2026-Q4");

        await world.SendAsync(HttpMethod.Post, "periods/2026-Q4/reopen", new { commune = "11113", reason = "Bổ sung", until = "2027-01-17" });
        var untilPublished = (await world.GetAsync("indicators?unit=11113&period=2026-Q4")).GetProperty("closed").GetBoolean();
        await world.VisitAsync("2026-12-31", "H2");
        await world.RollAsync();
        var reopened = await world.GetAsync("indicators?unit=11113&period=2026-Q4");
        await world.WakeAsync("2027-01-18T08:00:00+07:00");
        await world.RollAsync();

        Assert.True(closed.GetProperty("closed").GetBoolean());
        Assert.True(untilPublished);
        Assert.False(reopened.GetProperty("closed").GetBoolean());
        Assert.Equal("6/2 = 3", await world.SeeAsync("supports-per-team"));
        Assert.True((await world.GetAsync("indicators?unit=11113&period=2026-Q4")).GetProperty("closed").GetBoolean());
        Assert.Equal("restated", StateOf(await world.GetAsync("feed?province=31"), "2026-Q4"));
    }

    [Fact]
    public async Task What_is_entered_late_into_a_commune_leaves_its_closed_figures_alone()
    {
        await using var world = await RollupWorld.PlantAsync(stores, "2027-01-10T08:00:00+07:00");
        await world.RollAsync();
        await world.WakeAsync("2027-01-16T08:00:00+07:00");
        await world.RollAsync();
        await world.SendAsync(HttpMethod.Put, "villages/11113-03", new { name = "Thôn Ba", kind = "thon" }, status: 201);
        await world.RollAsync();

        Assert.Equal("2/2 = 100", await world.SeeAsync("village-coverage"));
        Assert.Equal("2/3 = 66.666667", await world.SeeAsync("village-coverage", period: "2027-Q1"));
        Assert.Equal("final", StateOf(await world.GetAsync("feed?province=31"), "2026-Q4"));
    }

    [Fact]
    public async Task A_query_that_makes_no_sense_is_told_why()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        foreach (var (path, place, code) in ((string, string, string)[])
        [
            ("indicators?unit=11113", "?period", "required"),
            ("indicators?unit=11113&period=2026-Q5", "?period", "malformed"),
            ("indicators?unit=x&period=2026-Q4", "?unit", "malformed"),
            ("indicators?unit=11113&period=2026-Q4&children=yes", "?children", "unknown-value"),
            ("ranking?unit=11113&period=2026-Q4", "?of", "required"),
            ("ranking?unit=31&period=2026-Q4&of=teams", "?unit", "wrong-level"),
            ("ranking?unit=11113-01&period=2026-Q4&of=villages", "?unit", "wrong-level"),
        ])
        {
            var problem = await world.GetAsync(path, status: 422);
            Assert.Contains(
                problem.GetProperty("errors").EnumerateArray(),
                error => (error.GetProperty("pointer").GetString(), error.GetProperty("code").GetString()) == (place, code));
        }
    }

    [Fact]
    public async Task A_dissolved_team_stands_in_no_order_and_what_there_is_not_is_unknown()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.SendAsync(
            HttpMethod.Put, "teams/11113-T02", new { level = "village", village = "11113-02", name = "Tổ 2", establishedOn = "2025-07-17", dissolvedOn = "2026-11-01" });
        await world.RollAsync();

        var ranking = await world.GetAsync("ranking?unit=11113&period=2026-Q4&of=teams");
        var viewer = await world.KeyAsync("viewer", "11113");

        Assert.Equal(["11113-T01"], ranking.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("unit").GetString()));
        Assert.Equal("not-found", await CodeAsync(world, "ranking?unit=11113&period=2026-Q4&of=teams&plan=khong-co", 404));
        Assert.Equal("unknown-unit", await CodeAsync(world, "indicators?unit=11113-T77&period=2026-Q4", 404));
        Assert.Equal("unknown-unit", await CodeAsync(world, "indicators/teams-active/trace?unit=11113-77&period=2026-Q4", 404));
        Assert.Equal("out-of-scope", await CodeAsync(world, "feed", 403, viewer));
        Assert.Equal("out-of-scope", await CodeAsync(world, "feed?province=11113", 403, viewer));
    }

    private static async Task<string?> CodeAsync(RollupWorld world, string path, int status, string? key = null) =>
        (await world.GetAsync(path, key, status)).GetProperty("code").GetString();

    private static async Task<bool> CompleteAsync(RollupWorld world) =>
        (await world.GetAsync("indicators?unit=11113&period=2026-Q4")).GetProperty("complete").GetBoolean();

    private static string StateOf(JsonElement manifest, string quarter) =>
        manifest.GetProperty("quarters").EnumerateArray().Single(one => one.GetProperty("period").GetString() == quarter).GetProperty("state").GetString()!;
}
