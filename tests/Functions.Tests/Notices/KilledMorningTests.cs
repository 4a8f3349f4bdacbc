using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tcns.Functions.Hosting;
using Tcns.Functions.Notices;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.LocalRun;
using Tcns.Functions.Tests.Rollups;
using Tcns.Functions.Tests.SystemHealth;
using Tcns.Storage.Account;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Notices;

/// <summary>The run that opens reports is killed while it posts notices.</summary>
public class KilledMorningTests(Stores stores)
{
    /// <summary>
    /// Each commune of Tuyên Quang about the year and the quarter, and Tân Kỳ about the quarter; what was due long ago is told to nobody.
    /// </summary>
    private const int All = (124 * 2) + 1;

    private const int MostLooks = 5;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_morning_that_is_killed_half_way_and_run_again_tells_everybody_once()
    {
        var store = await stores.TakeAsync();
        await using var gateway = await Gateway.StartAsync();
        using var folder = new DataFolder();
        await using (var tables = FaultProxy.InFrontOf(store.Tables))
        {
            var posts = 0;
            var still = tables.StandStillAt(request => request.Target.Contains("$batch", StringComparison.Ordinal) && Interlocked.Increment(ref posts) == 300);
            await using var killed = Start(store.WithTablesAt(tables.Address), folder);
            await still.WaitAsync(Limit, Cancel);
            await killed.KillAsync();
        }

        // As if half a minute had passed, after which a killed run's lease has run out.
        await store.Account.Blobs.GetBlobContainerClient(StorageLayout.Locks).GetBlobClient("timer-ReportCalendar").GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: Cancel);
        var before = await NoticeTable.CountNoticesAsync(store);
        await using (var again = Start(store.ConnectionString, folder))
            Assert.True(await again.WaitForExitAsync(Limit) == 0, again.Errors);

        Assert.InRange(before, 1, All - 1);
        Assert.Equal(All, await NoticeTable.CountNoticesAsync(store));
        Assert.Equal(All, await NoticeTable.CountMarksAsync(store));
        var clock = new LeapingClock();
        await using var next = await OwnApp.StartAsync(
            clock, store.ConnectionString, "--Tcns:Clock", "2026-11-20T23:40:00Z", "--Tcns:Webhook", gateway.Address, "--Tcns:WebhookSecret", Gateway.Secret);
        var log = HeardLog.In(next);
        await SendAllAsync(store, next, clock);
        Assert.Equal(All, gateway.Calls.Select(call => call.Id).Distinct().Count());

        // Twice at most for each time that the answer did not come soon enough, as may be on a busy machine.
        Assert.InRange(gateway.Calls.Count, All, All + log.Of(110, LogLevel.Warning).Count);
    }

    /// <summary>As the timer does. What a busy machine has kept for too long is found at a later look.</summary>
    private static async Task SendAllAsync(Store store, OwnApp app, LeapingClock clock)
    {
        var queue = store.Queue(StorageLayout.NoticeQueue);
        for (var look = 0; look < MostLooks && await NoticeTable.CountMarksAsync(store) > 0; look++)
        {
            await app.Services.GetRequiredService<SendNoticesFunction>().RunAsync(new TimerInfo(null, false), Cancel);
            await Patience.UntilAsync("the end of every message", Limit, async () => (await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount == 0);
            clock.Leap(TimeSpan.FromMinutes(20));
        }

        Assert.Equal(0, await NoticeTable.CountMarksAsync(store));
    }

    private static AppProcess Start(string storage, DataFolder folder) => AppProcess.Start(
        BuiltApp.Executable,
        ["reports"],
        folder.Path,
        [
            new("AzureWebJobsStorage", storage), new("Tcns__Clock", "2026-11-20T23:30:00Z"),
            
            // Nothing is sent by the verb.
            new("Tcns__Webhook", "http://127.0.0.1:9/"), new("Tcns__WebhookSecret", Gateway.Secret),
        ]);
}
