using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Rebuild;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;

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
        var orders = Service<RollupOrders>(world);
        foreach (var rebuilt in Enumerable.Repeat(Province, 3))
            await orders.PublishWhenRebuiltAsync(rebuilt, asked: null, Cancel);

        var queue = Service<StorageAccount>(world).Queues.GetQueueClient(StorageLayout.PublishQueue);
        var messages = (await queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(5), Cancel)).Value;
        Assert.Equal(3, messages.Length);
        var notes = new List<string>();
        foreach (var message in messages)
            notes.Add(await PublishAsync(world, message.Body.ToString()));
        Assert.Single(notes.Distinct(StringComparer.Ordinal));

        await orders.PublishWhenRebuiltAsync(Province, asked: null, Cancel);
        var later = (await queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(5), Cancel)).Value;
        Assert.NotEqual(notes[0], await PublishAsync(world, Assert.Single(later).Body.ToString()));
    }

    [Fact]
    public async Task What_is_rebuilt_after_a_publication_has_begun_is_published_by_its_own_order()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1", people: 2);
        await world.RollAsync();
        await world.VisitAsync("2026-10-06", "H2", people: 5);
        await Service<RebuildCommune>(world).RunAsync(Commune, Quarter, Cancel);

        await Service<RollupOrders>(world).PublishWhenRebuiltAsync(Province, asked: null, Cancel);
        var queue = Service<StorageAccount>(world).Queues.GetQueueClient(StorageLayout.PublishQueue);
        foreach (var message in (await queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(5), Cancel)).Value)
            await PublishAsync(world, message.Body.ToString());

        Assert.StartsWith("7", await world.SeeAsync("supports-per-team"), StringComparison.Ordinal);
    }

    /// <returns>Which note of what was published stands there afterwards: another each time that anything was looked through.</returns>
    private static async Task<string> PublishAsync(RollupWorld world, string order)
    {
        await Service<PublishFunction>(world).RunAsync(Encoding.UTF8.GetBytes(order), Cancel);
        var container = Service<StorageAccount>(world).Blobs.GetBlobContainerClient(StorageLayout.Lake);
        var notes = new List<string>();
        await foreach (var note in container.GetBlobsAsync(prefix: "published/31/", cancellationToken: Cancel))
            notes.Add(note.Name + note.Properties.ETag);
        return string.Join('\n', notes);
    }

    private static T Service<T>(RollupWorld world)
        where T : notnull => world.App.Services.GetRequiredService<T>();
}
