using System.Text.Json;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;

namespace Tcns.Functions.Tests.HostContract;

public class QueueDeliveryTests(PublishedApp published, Stores stores)
{
    private const string Garbage = "không phải lệnh";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_mixed_batch_the_orders_are_done_and_the_garbage_is_tried_five_times_and_laid_aside()
    {
        var store = await stores.TakeAsync();
        var root = await published.GetRootAsync();
        await using var app = await HostedApp.StartAsync(Path.Combine(root, "Tcns.Functions"), store.ConnectionString);
        RebuildOrder[] orders = [Orders.New(), Orders.New(), Orders.New()];
        await SendAsync(store, orders);
        using var host = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(root, "host.json"), Cancel));
        var queues = host.RootElement.GetProperty("extensions").GetProperty("queues");
        var trigger = new HostQueue(store.Account.Queues, StorageLayout.RebuildQueue, "Rebuild", queues.GetProperty("maxDequeueCount").GetInt32(), TimeSpan.Zero);

        await trigger.RunUntilEmptyAsync(app);

        foreach (var order in orders)
            Assert.Equal(1, await store.CountRunsAsync(order));
        Assert.Equal([Garbage], await store.ReadPoisonAsync());
        Assert.Equal(orders.Length + 5, trigger.Posts);
    }

    private static async Task SendAsync(Store store, RebuildOrder[] orders)
    {
        var sender = new WorkQueues(store.Account);
        await sender.SendAsync(orders[0], Cancel);
        await store.Queue(StorageLayout.RebuildQueue).SendMessageAsync(Garbage, Cancel);
        await sender.SendAsync(orders[1], Cancel);
        await sender.SendAsync(orders[2], Cancel);
    }
}
