using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Tcns.Domain.Places;
using Tcns.Functions.Rebuild;
using Tcns.Functions.Retention;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Rollups;
using Tcns.Storage.Account;
using Tcns.Storage.Feed;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Tests.Retention;

public class RemoveSupersededTests(Stores stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_publication_was_made_from_goes_with_its_files_and_the_newest_stay()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");
        var first = await world.RollAsync();
        await world.VisitAsync("2026-10-06", "H2");
        var second = await world.RollAsync();

        await RemoveAsync(world, days: 1);
        Assert.Equal([first, second], await NotesAsync(world));

        // Both are of one day, of which the last stays.
        await RemoveAsync(world, days: 3);
        Assert.Equal([second], await NotesAsync(world));
        Assert.Equal([first, second], await ManifestsAsync(world));
        await RemoveAsync(world, days: 91);
        Assert.Equal([second], await ManifestsAsync(world));

        Assert.Equal([second], await NotesAsync(world));
        Assert.Equal([$"datapackage-vn-{await NationAsync(world)}.json"], await NamesAsync(world, StorageLayout.Feed, "datapackage-vn-"));
        Assert.Equal("31", Assert.Single((await NationWorld.ReadAsync(Store(world)))!.Provinces!).Province);
    }

    [Fact]
    public async Task What_the_nation_still_names_stays_though_its_province_has_published_anew()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");
        var first = await world.RollAsync();
        await world.VisitAsync("2026-10-06", "H2");
        await world.App.Services.GetRequiredService<RebuildCommune>().RunAsync(UnitCode.Parse(RollupWorld.Commune), Domain.Time.Period.Parse("2026-Q4"), Cancel);
        var second = await world.App.Services.GetRequiredService<PublishProvince>().RunAsync(UnitCode.Parse("31"), [], RollupProgress.None, Cancel);

        await RemoveAsync(world, days: 400);

        Assert.Equal(first, (await NationWorld.ReadAsync(Store(world)))!.Provinces![0].Version);
        Assert.Equal([first, second], await NotesAsync(world));
    }

    [Fact]
    public async Task A_manifest_that_cannot_be_read_keeps_its_province_and_no_other()
    {
        await using var world = await NationWorld.PlantAsync(stores);
        var other = await world.RollAsync(unit: NationWorld.OtherProvince);
        await world.RollAsync();
        await world.VisitAsync("2026-10-07", "H3");
        var newest = await world.RollAsync();
        await world.App.Services.GetRequiredService<StorageAccount>().Blobs.GetBlobContainerClient(StorageLayout.Feed)
            .GetBlobClient($"{NationWorld.OtherProvince}/manifests/{other}.json").UploadAsync(BinaryData.FromString("{"), overwrite: true, Cancel);

        await Assert.ThrowsAsync<AggregateException>(() => RemoveAsync(world, days: 3));

        Assert.Equal([newest], await NotesAsync(world));
    }

    private static FeedStore Store(RollupWorld world) => world.App.Services.GetRequiredService<FeedStore>();

    private static async Task<string> NationAsync(RollupWorld world) => (await world.GetAsync("feed")).GetProperty("version").GetString()!;

    private static async Task RemoveAsync(RollupWorld world, int days)
    {
        var time = Substitute.For<TimeProvider>();
        time.GetUtcNow().Returns(_ => TimeProvider.System.GetUtcNow().AddDays(days));
        var account = world.App.Services.GetRequiredService<StorageAccount>();
        await new RemoveSuperseded(
            Store(world), new FeedRetention(account, Store(world), time), new SourceRetention(account, time), NullLogger<RemoveSuperseded>.Instance).RunAsync(Cancel);
    }

    /// <summary>The versions of which anything is told.</summary>
    private static async Task<IReadOnlyList<string>> NotesAsync(RollupWorld world) =>
        [.. (await NamesAsync(world, StorageLayout.Lake, "published/31/")).Select(name => Path.GetFileNameWithoutExtension(name)).Distinct()];

    private static async Task<IReadOnlyList<string>> ManifestsAsync(RollupWorld world) =>
        [.. (await NamesAsync(world, StorageLayout.Feed, "31/manifests/")).Select(name => Path.GetFileNameWithoutExtension(name))];

    private static async Task<IReadOnlyList<string>> NamesAsync(RollupWorld world, string container, string prefix)
    {
        var names = new List<string>();
        await foreach (var blob in world.App.Services.GetRequiredService<StorageAccount>().Blobs.GetBlobContainerClient(container).GetBlobsAsync(prefix: prefix, cancellationToken: Cancel))
            names.Add(blob.Name);
        return names;
    }
}
