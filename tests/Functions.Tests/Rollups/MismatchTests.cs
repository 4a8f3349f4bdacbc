using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Functions.Rebuild;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Storage.Feed;
using Tcns.Storage.Rollups;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>Files that are not what was counted: planted for real, in the lake.</summary>
public class MismatchTests(Stores stores)
{
    private const int Refused = 90;
    private const int Mended = 91;
    private static readonly UnitCode Province = UnitCode.Parse("31");
    private static readonly UnitCode Commune = UnitCode.Parse(RollupWorld.Commune);
    private static readonly Period Quarter = Period.Parse("2026-Q4");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lake_that_lacks_a_record_publishes_nothing_and_the_health_and_the_log_say_so_until_it_is_mended()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");
        var first = await world.RollAsync();
        var latest = await LatestAsync(world);
        await world.VisitAsync("2026-10-06", "H2");
        await RebuildAsync(world);
        await PlantOneMoreAsync(world);
        var log = HeardLog.In(world.App);

        await Assert.ThrowsAsync<MismatchException>(() => PublishAsync(world));

        var health = await HealthAsync(world);
        var mismatch = Assert.Single(health.GetProperty("mismatches").EnumerateArray());
        const string What = "visit: the tables held 3, the files hold 2.";
        Assert.Equal(("degraded", "31", What), (Text(health, "status"), Text(mismatch, "province"), Text(mismatch, "what")));
        Assert.StartsWith("2026-11-20T", Text(mismatch, "since"), StringComparison.Ordinal);
        Assert.Equal(["Nothing is published of 31, which stays at its last version: " + What], log.Of(Refused, LogLevel.Error));
        Assert.Equal(latest, await LatestAsync(world));

        await RebuildAsync(world);
        var second = await PublishAsync(world);
        await Task.Delay(TimeSpan.FromSeconds(1.1), Cancel);
        Assert.NotEqual(first, second);
        Assert.Equal("{\"status\":\"ok\"}", (await HealthAsync(world)).GetRawText());
    }

    [Fact]
    public async Task A_mismatch_outlives_the_process_that_met_it_and_keeps_the_day_on_which_it_was_met_first()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");
        await RebuildAsync(world);
        await PlantOneMoreAsync(world);
        await Assert.ThrowsAsync<MismatchException>(() => PublishAsync(world));

        await world.WakeAsync("2026-11-22T08:00:00+07:00");
        var other = await HealthAsync(world);
        await Assert.ThrowsAsync<MismatchException>(() => PublishAsync(world));
        await Task.Delay(TimeSpan.FromSeconds(1.1), Cancel);
        var again = await HealthAsync(world);

        Assert.Equal("degraded", Text(other, "status"));
        Assert.Equal(Text(other.GetProperty("mismatches")[0], "since"), Text(again.GetProperty("mismatches")[0], "since"));
    }

    [Fact]
    public async Task The_weekly_comparison_mends_a_lake_that_holds_other_than_the_tables_and_says_so()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");
        await RebuildAsync(world);
        await ForgetMarksAsync(world);
        var log = HeardLog.In(world.App);
        await RebuildAsync(world);
        Assert.Empty(log.Of(Mended, LogLevel.Warning));

        await PlantOneMoreAsync(world);
        await RebuildAsync(world);

        Assert.Equal(
            ["The lake held 2 records of 11113 in 2026-Q4 and the tables hold 1, though nothing was marked; it is mended"], log.Of(Mended, LogLevel.Warning));
        await PublishAsync(world);
    }

    [Fact]
    public async Task A_rollup_is_called_failed_when_it_is_laid_aside_and_waits_for_its_next_try_until_then()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");
        await RebuildAsync(world);
        await ForgetMarksAsync(world);
        await PlantOneMoreAsync(world);
        var rollup = new Rollup(Guid.NewGuid().ToString("N"), Province, Quarter, RollupState.Queued, 0, null, TimeProvider.System.GetUtcNow());
        await Service<RollupStore>(world).WriteAsync(rollup, Cancel);

        var states = new List<string>();
        foreach (var count in new long?[] { 1, 4, 5, null })
        {
            await Assert.ThrowsAsync<MismatchException>(() => TryAsync(world, rollup, count));
            states.Add(Text(await world.GetAsync("rollups/" + rollup.Id), "state"));
        }

        await RebuildAsync(world);
        await TryAsync(world, rollup, 1);
        Assert.Equal(["queued", "queued", "failed", "failed"], states);
        Assert.Equal("done", Text(await world.GetAsync("rollups/" + rollup.Id), "state"));
    }

    private static Task TryAsync(RollupWorld world, Rollup rollup, long? count)
    {
        var order = PublishOrderText.Write(new PublishOrder(Guid.NewGuid(), Province, rollup.Id));
        return Service<PublishFunction>(world).RunAsync(new QueueEvent(Encoding.UTF8.GetBytes(order), count), Cancel);
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static Task RebuildAsync(RollupWorld world) => Service<RebuildCommune>(world).RunAsync(Commune, Quarter, Cancel);

    private static Task<string> PublishAsync(RollupWorld world) => Service<PublishProvince>(world).RunAsync(Province, [], RollupProgress.None, Cancel);

    private static T Service<T>(RollupWorld world)
        where T : notnull => world.App.Services.GetRequiredService<T>();

    private static async Task<JsonElement> HealthAsync(RollupWorld world)
    {
        using var answer = await world.App.Client.GetAsync(new Uri("/api/health", UriKind.Relative), Cancel);
        Assert.Equal(200, (int)answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        return json.RootElement.Clone();
    }

    private static async Task<string> LatestAsync(RollupWorld world) =>
        (await Service<FeedStore>(world).ReadLatestAsync("31/latest.json", Cancel))!.ETag.ToString();

    /// <summary>As if a record had been lost on its way into the file.</summary>
    private static async Task PlantOneMoreAsync(RollupWorld world)
    {
        var blob = Service<StorageAccount>(world).Blobs.GetBlobContainerClient(StorageLayout.Lake).GetBlobClient("records/2026-Q4/31/11113.parquet");
        var held = (await blob.GetPropertiesAsync(cancellationToken: Cancel)).Value.Metadata;
        var visits = int.Parse(held["counts"]["visit=".Length..], CultureInfo.InvariantCulture);
        held["counts"] = string.Create(CultureInfo.InvariantCulture, $"visit={visits + 1}");
        await blob.SetMetadataAsync(held, cancellationToken: Cancel);
    }

    /// <summary>As after the five minutes in which a mark settles.</summary>
    private static async Task ForgetMarksAsync(RollupWorld world)
    {
        var waiting = Service<WaitingChanges>(world);
        await foreach (var mark in waiting.ReadAsync(Cancel))
            await waiting.RemoveAsync(mark, Cancel);
    }
}
