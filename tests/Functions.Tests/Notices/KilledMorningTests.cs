using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Functions.Hosting;
using Tcns.Functions.Notices;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.LocalRun;
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
            await still.WaitAsync(TimeSpan.FromSeconds(90), Cancel);
            await killed.KillAsync();
        }

        // As if half a minute had passed, after which a killed run's lease has run out.
        await store.Account.Blobs.GetBlobContainerClient(StorageLayout.Locks).GetBlobClient("timer-ReportCalendar").GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: Cancel);
        var before = await NoticeTable.CountNoticesAsync(store);
        await using (var again = Start(store.ConnectionString, folder))
            Assert.True(await again.WaitForExitAsync(TimeSpan.FromSeconds(90)) == 0, again.Errors);

        Assert.InRange(before, 1, All - 1);
        Assert.Equal(All, await NoticeTable.CountNoticesAsync(store));
        Assert.Equal(All, await NoticeTable.CountMarksAsync(store));
        await using var next = await OwnApp.StartAsync(
            store.ConnectionString, "--Tcns:Clock", "2026-11-20T23:40:00Z", "--Tcns:Webhook", gateway.Address, "--Tcns:WebhookSecret", Gateway.Secret);
        await next.Services.GetRequiredService<SendNoticesFunction>().RunAsync(new TimerInfo(null, false), Cancel);
        await Patience.UntilAsync("all notices", TimeSpan.FromSeconds(90), async () => await NoticeTable.CountMarksAsync(store) == 0);
        Assert.Equal(All, gateway.Calls.Select(call => call.Id).Distinct().Count());
        Assert.Equal(All, gateway.Calls.Count);
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
