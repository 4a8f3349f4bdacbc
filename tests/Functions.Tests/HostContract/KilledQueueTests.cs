using System.Net;
using Tcns.Testing;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>The host ends the app by a kill, at any point; the message then comes again.</summary>
public class KilledQueueTests(PublishedApp published, Stores stores)
{
    /// <summary>The storage call after which the process is killed: of the row "runs" the reading, or the writing.</summary>
    [Theory]
    [InlineData("GET", 0)]
    [InlineData("POST", 1)]
    public async Task An_order_whose_process_is_killed_is_recorded_once_after_it_came_again(string last, int recorded)
    {
        var store = await stores.TakeAsync();
        var executable = Path.Combine(await published.GetRootAsync(), "Tcns.Functions");
        await using var tables = FaultProxy.InFrontOf(store.Tables);
        var order = Orders.New();
        await using (var first = await HostedApp.StartAsync(executable, store.WithTablesAt(tables.Address)))
        {
            // Of which version the tables are stands in the same table, and is read on the way in.
            await Patience.UntilAsync("the way in", TimeSpan.FromSeconds(60), async () =>
            {
                using var health = await first.Public.GetAsync("/api/health", TestContext.Current.CancellationToken);
                return health.StatusCode == HttpStatusCode.OK;
            });
            var still = tables.StandStillAt(request => request.Method == last && request.Target.Contains("/runs", StringComparison.Ordinal), isDone: true);
            var lost = first.PostEventAsync("Rebuild", EventBodies.BinaryMessage(order));
            await still.WaitAsync(TimeSpan.FromSeconds(90), TestContext.Current.CancellationToken);
            await first.KillAsync();
            await Assert.ThrowsAsync<HttpRequestException>(() => lost);
        }

        Assert.Equal(recorded, await store.CountRunsAsync(order));
        await using var second = await HostedApp.StartAsync(executable, store.ConnectionString);
        using var answer = await second.PostEventAsync("Rebuild", EventBodies.BinaryMessage(order));

        await Answers.AssertDoneAsync(answer);
        Assert.Equal(1, await store.CountRunsAsync(order));
    }
}
