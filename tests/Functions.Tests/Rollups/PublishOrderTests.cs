using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Functions.Rebuild;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Tests.Rollups;

public class PublishOrderTests(Stores stores)
{
    private static readonly UnitCode Province = UnitCode.Parse("31");
    private static readonly UnitCode Commune = UnitCode.Parse(RollupWorld.Commune);
    private static readonly Period Quarter = Period.Parse("2026-Q4");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Orders_that_one_publication_has_answered_make_nothing_anew_and_a_later_one_does()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");
        await Service<RebuildCommune>(world).RunAsync(Commune, Quarter, Cancel);
        var aside = (await stores.TakeAsync()).Account;

        string[] orders = [await OrderAsync(world, aside), await OrderAsync(world, aside), await OrderAsync(world, aside)];
        var notes = new List<string>();
        foreach (var order in orders)
            notes.Add(await PublishAsync(world, order));

        Assert.Single(notes.Distinct(StringComparer.Ordinal));
        Assert.NotEqual(notes[0], await PublishAsync(world, await OrderAsync(world, aside)));
    }

    [Fact]
    public async Task What_is_rebuilt_after_a_publication_has_begun_is_published_by_its_own_order()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1", people: 2);
        await world.RollAsync();
        await world.VisitAsync("2026-10-06", "H2", people: 5);
        await Service<RebuildCommune>(world).RunAsync(Commune, Quarter, Cancel);

        await PublishAsync(world, await OrderAsync(world, (await stores.TakeAsync()).Account));

        Assert.StartsWith("7", await world.SeeAsync("supports-per-team"), StringComparison.Ordinal);
    }

    /// <summary>A machine starts a day ahead, publishes, and is put right.</summary>
    [Fact]
    public async Task A_publication_by_a_clock_that_was_ahead_answers_no_order_of_today()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1", people: 2);
        await world.RollAsync();
        await ReadTomorrowAsync(Service<StorageAccount>(world).Blobs.GetBlobContainerClient(StorageLayout.Lake));
        await world.WakeAsync(TestApp.Clock);
        await world.VisitAsync("2026-10-06", "H2", people: 5);
        await Service<RebuildCommune>(world).RunAsync(Commune, Quarter, Cancel);

        await PublishAsync(world, await OrderAsync(world, (await stores.TakeAsync()).Account));

        Assert.StartsWith("7", await world.SeeAsync("supports-per-team"), StringComparison.Ordinal);
    }

    private static async Task ReadTomorrowAsync(BlobContainerClient lake)
    {
        await foreach (var blob in lake.GetBlobsAsync(prefix: "published/31/", cancellationToken: Cancel).Where(blob => blob.Name.EndsWith(".json", StringComparison.Ordinal)))
        {
            var note = lake.GetBlobClient(blob.Name);
            var text = JsonNode.Parse((await note.DownloadContentAsync(Cancel)).Value.Content.ToString())!;
            text["readAt"] = text["readAt"]!.GetValue<DateTimeOffset>().AddDays(1);
            await note.UploadAsync(BinaryData.FromString(text.ToJsonString()), overwrite: true, Cancel);
        }
    }

    /// <summary>What the end of a rebuild puts on the queue: on one of another store, from which the app under test takes nothing.</summary>
    private static async Task<string> OrderAsync(RollupWorld world, StorageAccount aside)
    {
        var orders = new RollupOrders(
            Service<WaitingChanges>(world), Service<LakeStore>(world), new WorkQueues(aside), Service<OfficialUnits>(world), Service<UnitListing>(world));
        await orders.PublishWhenRebuiltAsync(Province, asked: null, Cancel);
        var queue = aside.Queues.GetQueueClient(StorageLayout.PublishQueue);
        return Assert.Single((await queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(5), Cancel)).Value).Body.ToString();
    }

    /// <returns>Which note of what was published stands there afterwards: another each time that anything was looked through.</returns>
    private static async Task<string> PublishAsync(RollupWorld world, string order)
    {
        await Service<PublishFunction>(world).RunAsync(new QueueEvent(Encoding.UTF8.GetBytes(order), 1), Cancel);
        var container = Service<StorageAccount>(world).Blobs.GetBlobContainerClient(StorageLayout.Lake);
        var notes = new List<string>();
        await foreach (var note in container.GetBlobsAsync(prefix: "published/31/", cancellationToken: Cancel))
            notes.Add(note.Name + note.Properties.ETag);
        return string.Join('\n', notes);
    }

    private static T Service<T>(RollupWorld world)
        where T : notnull => world.App.Services.GetRequiredService<T>();
}
