using Microsoft.Extensions.DependencyInjection;
using Tcns.Analytics.Engine;
using Tcns.Domain.Places;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Records;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>What the feed says about the quality of the data, without the tables being asked for it.</summary>
public class QualityTests(Stores stores)
{
    private const string None = "-";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_exceeds_a_villages_households_and_people_is_counted_at_the_records_that_made_it()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.SendAsync(HttpMethod.Put, "villages/11113-01/baselines/2026", new { households = 1, workingAge = 3 }, status: 201);
        await world.VisitAsync("2026-10-05", "H1");
        await world.RollAsync();
        Assert.Equal(["11113 2026-Q4 visit rows=1 late=1 rejected=- capped=0"], await QualityAsync(world));

        await world.VisitAsync("2026-11-19", "H2");
        await world.RollAsync();

        // Guided, communicated, on platforms, and four people of working age where three live.
        Assert.Equal(["11113 2026-Q4 visit rows=2 late=1 rejected=- capped=4"], await QualityAsync(world));

        await world.PostAsync("campaigns", RecordCalls.Campaign(RollupWorld.Team));
        await world.RollAsync();
        Assert.Equal(
            ["11113 2026-Q4 campaign rows=1 late=1 rejected=- capped=1", "11113 2026-Q4 visit rows=2 late=1 rejected=- capped=3"], await QualityAsync(world));
    }

    [Fact]
    public async Task A_quarter_that_is_not_counted_again_keeps_what_was_told_of_it()
    {
        await using var world = await RollupWorld.PlantAsync(stores, "2027-01-10T08:00:00+07:00");
        await world.SendAsync(HttpMethod.Put, "villages/11113-01/baselines/2026", new { households = 1 }, status: 201);
        await world.VisitAsync("2026-12-30", "H1");
        await world.VisitAsync("2026-12-31", "H2");
        await world.RollAsync();
        var open = await QualityAsync(world);
        await world.WakeAsync("2027-01-17T08:00:00+07:00");
        await world.RollAsync(period: "2027-Q1");
        await world.WakeAsync("2027-01-18T08:00:00+07:00");
        await world.RollAsync(period: "2027-Q1");

        Assert.Equal(["11113 2026-Q4 visit rows=2 late=2 rejected=- capped=3"], open);
        Assert.Equal(open, await QualityAsync(world));
    }

    [Fact]
    public async Task The_catalogue_has_names_in_both_languages()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.RollAsync();

        Assert.Equal(["Tổ hoạt động thường xuyên | Active teams"], await ReadAsync(world, "dim_indicator", "name_vi || ' | ' || name_en", "indicator_id = 'teams-active'"));
    }

    private static Task<IReadOnlyList<string>> QualityAsync(RollupWorld world) => ReadAsync(
        world,
        "data_quality",
        $"commune_code || ' ' || quarter || ' ' || record_kind || ' rows=' || rows || ' late=' || late || ' rejected=' || coalesce(rejected::VARCHAR, '{None}') || ' capped=' || coalesce(capped::VARCHAR, '{None}')",
        "rows > 0");

    private static async Task<IReadOnlyList<string>> ReadAsync(RollupWorld world, string table, string text, string where)
    {
        var newest = (await world.App.Services.GetRequiredService<NewestFeeds>().ReadAsync(UnitCode.Parse("31"), Cancel))!;
        using var bench = new Workbench(128L << 20, threads: 1);
        var files = await world.App.Services.GetRequiredService<FeedFiles>().GetAsync([.. newest.FilesOf(table)], bench.Files, Cancel);
        using var rows = bench.Session.Query(Statement.Create("read", $"SELECT {text} FROM read_parquet($files) WHERE {where} ORDER BY ALL").With("files", files), Cancel);
        var found = new List<string>();
        while (rows.Read())
            found.Add(rows.GetText(0));
        return found;
    }
}
