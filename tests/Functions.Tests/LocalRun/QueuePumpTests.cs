using System.Net;
using System.Text;
using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Testing;

namespace Tcns.Functions.Tests.LocalRun;

/// <summary>What the Functions host does with queues, the app does itself when it runs alone.</summary>
public class QueuePumpTests(SharedLocal local) : IClassFixture<SharedLocal>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_runs_on_one_store_carry_out_each_order_once()
    {
        var sender = new WorkQueues(local.Store.Account);
        var orders = Enumerable.Range(0, 20).Select(_ => Orders.New()).ToArray();

        foreach (var order in orders)
            await sender.SendAsync(order, Cancel);

        foreach (var order in orders)
            await Patience.UntilAsync("order " + order.Quarter, Limit, async () => await local.Store.CountRunsAsync(order) > 0);
        foreach (var order in orders)
            Assert.Equal(1, await local.Store.CountRunsAsync(order));
    }

    [Fact]
    public async Task A_message_that_is_no_order_is_tried_five_times_and_laid_aside_as_it_is()
    {
        const string Garbage = "không phải lệnh: 12 \"dấu nháy\"";
        await local.Store.Queue(StorageLayout.RebuildQueue).SendMessageAsync(Garbage, Cancel);

        await Patience.UntilAsync("the poison queue", Limit, async () => (await local.Store.ReadPoisonAsync()).Count > 0);

        Assert.Equal([Garbage], await local.Store.ReadPoisonAsync());
        await Patience.UntilAsync("the log of the fifth try", Limit, () => Printed.Contains("try 5", StringComparison.Ordinal));
        Assert.Equal(5, Printed.Split("Rebuild failed on a message").Length - 1);
        Assert.DoesNotContain("không phải", Printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Retention", true)]
    [InlineData("/Retention", false)]
    [InlineData("/rebuild/", false)]
    public async Task The_addresses_of_events_do_not_exist(string path, bool marked)
    {
        var order = Orders.New();
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(EventBodies.BinaryMessage(order), Encoding.UTF8, "application/json"),
        };
        if (marked)
            request.Headers.Add("x-ms-invocation-id", "1");

        using var answer = await local.Apps[0].SendAsync(request, HostedApp.SystemKey);

        await Answers.AssertProblemAsync(HttpStatusCode.NotFound, "not-found", answer);
        Assert.Equal(0, await local.Store.CountRunsAsync(order));
        Assert.Equal(0, await local.Store.CountRetentionsAsync());
    }

    private string Printed => string.Concat(local.Apps.Select(app => app.Errors));
}
