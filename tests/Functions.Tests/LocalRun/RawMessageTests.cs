using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Testing;

namespace Tcns.Functions.Tests.LocalRun;

/// <summary>Messages of other hands than ours, on a store of their own.</summary>
public class RawMessageTests(Stores stores)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_that_is_no_Base64_holds_up_no_other_and_is_laid_aside_as_it_is()
    {
        const string Raw = "hello, not Base64!";
        var store = await stores.TakeAsync();
        var order = Orders.New();
        await store.Account.RawQueues.GetQueueClient(StorageLayout.RebuildQueue).SendMessageAsync(Raw, Cancel);
        await new WorkQueues(store.Account).SendAsync(order, Cancel);
        using var folder = new DataFolder();

        await using var app = await LocalApp.StartAsync(
            folder.Path,
            store.ConnectionString,
            ("Tcns__SystemKey", HostedApp.SystemKey),
            ("AzureFunctionsJobHost__extensions__queues__visibilityTimeout", "00:00:01"));

        await Patience.UntilAsync("the order", Limit, async () => await store.CountRunsAsync(order) == 1);
        var poison = store.Account.RawQueues.GetQueueClient(StorageLayout.RebuildQueue + "-poison");
        await Patience.UntilAsync("the poison queue", Limit, async () => await poison.ExistsAsync(Cancel) && (await poison.PeekMessagesAsync(1, Cancel)).Value.Length > 0);
        Assert.Equal([Raw], (await poison.PeekMessagesAsync(32, Cancel)).Value.Select(message => message.Body.ToString()));
    }

    [Fact]
    public async Task A_message_that_has_come_too_often_already_is_laid_aside_without_another_try()
    {
        var store = await stores.TakeAsync();
        var order = Orders.New();
        await new WorkQueues(store.Account).SendAsync(order, Cancel);
        for (var time = 0; time < 5; time++)
        {
            await store.Queue(StorageLayout.RebuildQueue).ReceiveMessagesAsync(1, TimeSpan.FromSeconds(1), Cancel);
            await Task.Delay(TimeSpan.FromMilliseconds(1_100), Cancel);
        }

        using var folder = new DataFolder();

        await using var app = await LocalApp.StartAsync(folder.Path, store.ConnectionString, ("Tcns__SystemKey", HostedApp.SystemKey));

        await Patience.UntilAsync("the poison queue", Limit, async () => (await store.ReadPoisonAsync()).Count > 0);
        Assert.Equal(0, await store.CountRunsAsync(order));
    }
}
