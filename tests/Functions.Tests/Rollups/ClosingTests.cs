using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Analytics.Feed.Schema;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Rebuild;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Changes;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>What is acknowledged before a closing is in what is closed, however late it comes into the lake.</summary>
public class ClosingTests(Stores stores)
{
    private static readonly UnitCode Province = UnitCode.Parse("31");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_closes_before_what_is_marked_has_been_rebuilt()
    {
        await using var world = await RollupWorld.PlantAsync(stores, "2027-01-15T08:00:00+07:00");
        await world.VisitAsync("2026-12-30", "H1");
        await world.WakeAsync("2027-01-16T00:00:30+07:00");

        await PublishAsync(world);
        var early = await SeenAsync(world);
        await world.RollAsync();

        Assert.Equal("open provisional 0/2 = 0", early);
        Assert.Equal("closed final 3/2 = 1.5", await SeenAsync(world));
    }

    [Fact]
    public async Task What_closed_already_stays_closed_while_something_of_it_is_marked_again()
    {
        await using var world = await RollupWorld.PlantAsync(stores, "2027-01-15T08:00:00+07:00");
        await world.VisitAsync("2026-12-30", "H1");
        await world.WakeAsync("2027-01-17T00:00:30+07:00");
        await world.RollAsync();
        await MarkAsync(world);

        await PublishAsync(world);

        Assert.Equal("closed final 3/2 = 1.5", await SeenAsync(world));
    }

    [Fact]
    public async Task What_comes_into_the_lake_some_minutes_after_the_closing_is_counted_and_what_comes_later_is_not()
    {
        await using var world = await RollupWorld.PlantAsync(stores, "2027-01-16T00:05:00+07:00");
        await world.RollAsync();
        var first = await SeenAsync(world);

        await ComeLateAsync(world, "H1", "2027-01-16T00:30:00+07:00");
        var straggler = await SeenAsync(world);
        await ComeLateAsync(world, "H2", "2027-01-16T01:00:00+07:00");

        Assert.Equal("closed final 0/2 = 0", first);
        Assert.Equal("closed restated 3/2 = 1.5", straggler);
        Assert.Equal(straggler, await SeenAsync(world));
    }

    [Fact]
    public async Task Who_writes_without_pause_does_not_keep_the_others_from_being_published()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");
        var (orders, waiting) = (world.App.Services.GetRequiredService<RollupOrders>(), world.App.Services.GetRequiredService<WaitingChanges>());
        var asked = await waiting.BeginReadingAsync(Cancel);
        await world.App.Services.GetRequiredService<RebuildCommune>().RunAsync(UnitCode.Parse(RollupWorld.Commune), Period.Parse("2026-Q4"), Cancel);
        await world.VisitAsync("2026-10-06", "H2");

        await orders.PublishWhenRebuiltAsync(Province, asked, Cancel);

        await Patience.UntilAsync("the figures", TimeSpan.FromSeconds(60), async () => await world.StatusAsync("indicators?unit=11113&period=2026-Q4") == 200);
        Assert.Equal("3/2 = 1.5", await world.SeeAsync("supports-per-team"));
    }

    [Fact]
    public async Task Files_of_an_earlier_form_are_made_anew_and_say_what_they_said()
    {
        await using var world = await RollupWorld.PlantAsync(stores, "2027-01-15T08:00:00+07:00");
        await world.VisitAsync("2026-12-30", "H1");
        await world.WakeAsync("2027-01-17T00:00:30+07:00");
        await world.RollAsync();
        await ComeLateAsync(world, "H2", "2027-02-20T08:00:00+07:00");
        var files = await ClosedFilesAsync(world);
        await world.WakeAsync("2027-02-21T08:00:00+07:00");
        await world.RollAsync(period: "2027-Q1");
        Assert.Equal(files, await ClosedFilesAsync(world));

        var pointer = new BlobClient(world.Storage, "feed", "31/latest.json");
        var latest = (await pointer.DownloadContentAsync(Cancel)).Value;
        var manifest = JsonNode.Parse(latest.Content)!;
        manifest["schemaVersion"] = FeedCatalogue.SchemaVersion - 1;
        await pointer.UploadAsync(BinaryData.FromString(manifest.ToJsonString()), new BlobUploadOptions { Metadata = latest.Details.Metadata }, Cancel);
        await world.WakeAsync("2027-02-22T08:00:00+07:00");
        await world.RollAsync(period: "2027-Q1");

        Assert.Empty(files.Intersect(await ClosedFilesAsync(world)));
        Assert.Equal("closed final 3/2 = 1.5", await SeenAsync(world));
    }

    private static async Task<IReadOnlyList<string>> ClosedFilesAsync(RollupWorld world)
    {
        var manifest = await world.GetAsync("feed?province=31");
        return
        [
            .. manifest.GetProperty("datasets").EnumerateArray().SelectMany(dataset => dataset.GetProperty("files").EnumerateArray())
                .Where(file => file.TryGetProperty("period", out var period) && period.GetString() == "2026-Q4").Select(file => file.GetProperty("path").GetString()!),
        ];
    }

    /// <summary>A visit that was judged before midnight, and is there after the figures were published.</summary>
    private static async Task ComeLateAsync(RollupWorld world, string household, string publishedAt)
    {
        await world.WakeAsync("2027-01-15T23:50:00+07:00");
        await world.VisitAsync("2026-12-31", household);
        await world.WakeAsync(publishedAt);
        await world.RollAsync();
    }

    private static Task PublishAsync(RollupWorld world) =>
        world.App.Services.GetRequiredService<PublishProvince>().RunAsync(Province, [], RollupProgress.None, Cancel);

    private static Task MarkAsync(RollupWorld world) =>
        world.App.Services.GetRequiredService<ChangeMarks>().MarkAsync(Province, UnitCode.Parse(RollupWorld.Team), Period.Parse("2026-Q4"), Cancel);

    private static async Task<string> SeenAsync(RollupWorld world)
    {
        var figures = await world.GetAsync("indicators?unit=11113&period=2026-Q4");
        var quarter = (await world.GetAsync("feed?province=31")).GetProperty("quarters").EnumerateArray().Single(one => one.GetProperty("period").GetString() == "2026-Q4");
        var closed = figures.GetProperty("closed").ValueKind == JsonValueKind.True ? "closed" : "open";
        return $"{closed} {quarter.GetProperty("state").GetString()} {await world.SeeAsync("supports-per-team")}";
    }
}
