using Tcns.Storage.Files;

namespace Tcns.Functions.Tests.HostContract;

public class OverlappingTimerTests(PublishedApp published, Stores stores)
{
    [Fact]
    public async Task A_timer_that_is_running_elsewhere_is_let_go_in_the_end_and_not_run_beside_it()
    {
        var store = await stores.TakeAsync();
        var expired = await store.AddExpiredKeyAsync();
        await using var running = await BlobLock.TryTakeAsync(store.Account, "timer-Retention", TestContext.Current.CancellationToken);
        await using var app = await HostedApp.StartAsync(await published.GetExecutableAsync(), store.ConnectionString);

        using var answer = await app.PostTimerAsync();

        await Answers.AssertDoneAsync(answer);
        Assert.False(running!.Lost.IsCancellationRequested);
        Assert.True(await store.HasAsync(expired));
        Assert.Equal(0, await store.CountRetentionsAsync());
    }
}
