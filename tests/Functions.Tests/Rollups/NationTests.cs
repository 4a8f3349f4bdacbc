using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Domain.Places;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Account;
using Tcns.Storage.Feed;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>The nation's feed, from what the provinces have published.</summary>
public class NationTests(Stores stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_nation_lists_every_province_once_and_moves_on_with_each()
    {
        await using var world = await NationWorld.PlantAsync(stores);
        var store = world.App.Services.GetRequiredService<FeedStore>();
        await world.GetAsync("feed", status: 404);
        var first = await world.RollAsync();
        var alone = (await NationWorld.ReadAsync(store))!;
        var second = await world.RollAsync(unit: NationWorld.OtherProvince);
        var both = (await NationWorld.ReadAsync(store))!;
        await NationWorld.VisitOtherAsync(world, "2026-11-02");
        var third = await world.RollAsync(unit: NationWorld.OtherProvince);
        var after = (await NationWorld.ReadAsync(store))!;

        Assert.Equal([new ManifestProvince("31", first)], alone.Provinces);
        Assert.Equal([new ManifestProvince("08", second), new ManifestProvince("31", first)], both.Provinces);
        Assert.Equal([new ManifestProvince("08", third), new ManifestProvince("31", first)], after.Provinces);
        Assert.Equal(new ManifestCount("visit", 3, 3), after.Counts.Single(count => count.Kind == "visit"));
        Assert.Equal(3, after.Datasets.Single(dataset => dataset.Name == "fact_visit").Rows);
        Assert.Equal(["08", "31"], FoldersOf(after, "fact_visit"));
        Assert.Equal(["vn"], FoldersOf(after, "dim_topic"));
        Assert.Equal(PathsOf(both, "dim_topic"), PathsOf(after, "dim_topic"));
        Assert.Equal(after.Version, (await world.GetAsync("feed")).GetProperty("version").GetString());

        var (doubled, rows) = await NationWorld.CountAsync(world, after);
        Assert.Empty(doubled);
        Assert.Equal((23, 2, 3), (rows["dim_indicator"], rows["dim_member"], rows["fact_visit"]));
        Assert.All(after.Datasets, dataset => Assert.Equal(dataset.Rows, rows[dataset.Name]));
        var resources = (await NationWorld.PackageAsync(store, after)).GetProperty("resources").EnumerateArray();
        Assert.Equal(
            after.Datasets.SelectMany(dataset => dataset.Files).Where(file => file.Format == "csv").Select(file => file.Path).Order(StringComparer.Ordinal),
            resources.SelectMany(table => table.GetProperty("path").EnumerateArray()).Select(path => path.GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_new_publishes_nothing_and_of_many_at_once_one_does()
    {
        await using var world = await NationWorld.PlantAsync(stores);
        var store = world.App.Services.GetRequiredService<FeedStore>();
        await world.RollAsync();
        var before = (await store.ReadLatestAsync("vn/latest.json", Cancel))!;
        await world.RollAsync();
        Assert.Equal(before.ETag, (await store.ReadLatestAsync("vn/latest.json", Cancel))!.ETag);

        await PublishAsync(world, NationWorld.OtherProvince);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.App.Services.GetRequiredService<PublishNation>().RunAsync(Cancel)));

        var manifests = new List<string>();
        await foreach (var blob in Blobs(world).GetBlobsAsync(prefix: "vn/manifests/", cancellationToken: Cancel))
            manifests.Add(blob.Name);
        Assert.Equal(2, manifests.Count);
    }

    [Fact]
    public async Task A_publisher_that_is_killed_at_any_call_leaves_readers_with_a_whole_version_and_the_next_one_publishes()
    {
        await using var world = await NationWorld.PlantAsync(stores);
        var direct = world.App.Services.GetRequiredService<FeedStore>();
        await PublishAsync(world, "31");

        // The first time with tables of its own, the second time with a manifest alone.
        foreach (var (province, least) in new[] { ("31", 1 + 6 + 3), (NationWorld.OtherProvince, 1 + 3) })
        {
            await PublishAsync(world, province);
            var before = await NationWorld.ReadAsync(direct);
            var calls = 0;
            while (await KillAsync(world, calls))
            {
                Assert.Equal(before?.Version, (await NationWorld.ReadAsync(direct))?.Version);
                calls++;
            }

            Assert.True(calls >= least, $"Only {calls} calls were broken.");
            Assert.Contains((await NationWorld.ReadAsync(direct))!.Provinces!, listed => listed.Province == province);
        }
    }

    [Fact]
    public async Task The_nations_files_are_for_keys_without_a_unit_alone()
    {
        await using var world = await NationWorld.PlantAsync(stores);
        await world.RollAsync();
        var manifest = await world.GetAsync("feed?province=vn");
        var own = manifest.GetProperty("datasets").EnumerateArray().SelectMany(dataset => dataset.GetProperty("files").EnumerateArray())
            .Select(file => file.GetProperty("path").GetString()!).First(path => path.StartsWith("vn/", StringComparison.Ordinal));
        var package = manifest.GetProperty("dataPackage").GetProperty("path").GetString()!;
        var key = await world.KeyAsync("provincial", "31");

        foreach (var path in (string[])["feed/" + own, "feed/" + package, "feed/vn/latest.json"])
        {
            Assert.Equal(200, await world.StatusAsync(path));
            await world.GetAsync(path, key, status: 403);
        }

        await world.GetAsync("feed?province=vn", key, status: 403);
        Assert.Equal("31", (await world.GetAsync("feed", key)).GetProperty("province").GetString());
    }

    [Fact]
    public async Task What_keeps_the_nation_from_being_published_is_told_to_the_operators_and_not_to_the_province()
    {
        await using var world = await NationWorld.PlantAsync(stores);
        await Blobs(world).GetBlobClient("04/latest.json").UploadAsync(
            BinaryData.FromString("{}"), new Azure.Storage.Blobs.Models.BlobUploadOptions { Metadata = new Dictionary<string, string> { ["manifest"] = "none" } }, Cancel);
        var log = HeardLog.In(world.App);

        await world.RollAsync();

        Assert.Equal(["Nothing is published of vn, which stays at its last version: 04/latest.json cannot be read"], log.Of(90, LogLevel.Error));
        await world.GetAsync("feed", status: 404);
        await world.GetAsync("feed?province=31");
    }

    /// <summary>The province alone.</summary>
    private static Task PublishAsync(RollupWorld world, string province) =>
        world.App.Services.GetRequiredService<PublishProvince>().RunAsync(UnitCode.Parse(province), [], RollupProgress.None, Cancel);

    /// <summary>From this call on the publisher hears nothing any more, and then it ends.</summary>
    /// <returns>False if it has published without making so many calls.</returns>
    private static async Task<bool> KillAsync(RollupWorld world, int call)
    {
        await using var proxy = FaultProxy.InFrontOf(Endpoints.AddressOf(StorageService.Blob, world.Storage));
        var bent = Endpoints.Through(proxy.Address, StorageService.Blob, world.Storage);
        var services = world.App.Services;
        var nation = new PublishNation(
            services.GetRequiredService<PublishLock>(),
            services.GetRequiredService<PublishedProvinces>(),
            new FeedStore(new StorageAccount(StorageSettings.FromConnectionString(bent), RetryPatience.Working)),
            services.GetRequiredService<NationWork>(),
            services.GetRequiredService<MismatchNotes>(),
            TimeProvider.System);
        var seen = -1;
        var still = proxy.StandStillAt(_ => Interlocked.Increment(ref seen) >= call);
        using var killed = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var publishing = nation.RunAsync(killed.Token);
        if (await Task.WhenAny(still, publishing) == publishing)
        {
            await publishing;
            return false;
        }

        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => publishing);
        return true;
    }

    private static Azure.Storage.Blobs.BlobContainerClient Blobs(RollupWorld world) =>
        world.App.Services.GetRequiredService<StorageAccount>().Blobs.GetBlobContainerClient(StorageLayout.Feed);

    private static IEnumerable<string> PathsOf(FeedManifest manifest, string table) => manifest.Datasets.Single(dataset => dataset.Name == table).Files.Select(file => file.Path);

    private static IEnumerable<string> FoldersOf(FeedManifest manifest, string table) => PathsOf(manifest, table).Select(path => path.Split('/')[0]).Distinct();
}
