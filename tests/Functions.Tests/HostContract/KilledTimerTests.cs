using Tcns.Testing;

namespace Tcns.Functions.Tests.HostContract;

public class KilledTimerTests(PublishedApp published, Stores stores)
{
    [Fact]
    public async Task A_timer_whose_process_is_killed_waits_for_its_lease_to_run_out_and_finishes_the_work()
    {
        var store = await stores.TakeAsync();
        await using var tables = FaultProxy.InFrontOf(store.Tables);
        var expired = await store.AddExpiredKeyAsync();
        await using (var first = await HostedApp.StartAsync(await published.GetExecutableAsync(), store.WithTablesAt(tables.Address)))
        {
            // It has written down what it is about to remove, and has not removed it.
            var still = tables.StandStillAt(request => request.Method == "POST" && request.Target.EndsWith("/$batch", StringComparison.Ordinal), isDone: true);
            var lost = first.PostTimerAsync();
            await still.WaitAsync(TimeSpan.FromSeconds(90), TestContext.Current.CancellationToken);
            await first.KillAsync();
            await Assert.ThrowsAsync<HttpRequestException>(() => lost);
        }

        await using var second = await HostedApp.StartAsync(await published.GetExecutableAsync(), store.ConnectionString);

        // The host fires a missed occurrence once, and soon: the lease that the killed process left is still good then.
        using var answer = await second.PostTimerAsync();

        await Answers.AssertDoneAsync(answer);
        Assert.False(await store.HasAsync(expired));
        Assert.Equal(1, await store.CountRetentionsAsync());
    }
}
