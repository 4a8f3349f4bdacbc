using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Account;
using Tcns.Testing;

namespace Tcns.Functions.Tests.LocalRun;

/// <summary>What the Functions host does with timers, the app does itself when it runs alone. Retention is due on the 1st at 00:00 UTC.</summary>
public class SchedulerTests(Stores stores)
{
    private const string SecondsBefore = "2026-11-30T23:59:55Z";
    private const string LongBefore = "2026-11-29T00:00:00Z";
    private const string DaysAfter = "2026-12-03T08:00:00Z";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_runs_on_one_store_run_a_timer_once_when_it_is_due()
    {
        var store = await stores.TakeAsync();
        using var folder = new DataFolder();
        var expired = await store.AddExpiredKeyAsync();

        // What nobody has looked for yet is not missed: were the two to start slowly, it would be over before they looked.
        await using (var before = await StartAsync(folder, store, LongBefore))
        {
            await Patience.UntilAsync("the scheduler to have looked", Limit, () => HasLookedAsync(store));
            await before.KillAsync();
        }

        Assert.Equal(0, await store.CountRetentionsAsync());
        var apps = await Task.WhenAll(StartAsync(folder, store, SecondsBefore), StartAsync(folder, store, SecondsBefore));
        await using var one = apps[0];
        await using var other = apps[1];
        await Patience.UntilAsync("the timer", Limit, async () => await store.CountRetentionsAsync() > 0);

        // Long enough for the other to have found the occurrence and looked again.
        await Task.Delay(TimeSpan.FromSeconds(5), Cancel);
        Assert.Equal(1, await store.CountRetentionsAsync());
        Assert.False(await store.HasAsync(expired));
    }

    [Fact]
    public async Task A_run_that_was_missed_while_nothing_ran_comes_once()
    {
        var store = await stores.TakeAsync();
        using var folder = new DataFolder();
        await using (var first = await StartAsync(folder, store, LongBefore))
        {
            await Patience.UntilAsync("the scheduler to have looked", Limit, () => HasLookedAsync(store));
            await first.KillAsync();
        }

        Assert.Equal(0, await store.CountRetentionsAsync());
        await using (var second = await StartAsync(folder, store, DaysAfter))
        {
            await Patience.UntilAsync("the missed run", Limit, async () => await store.CountRetentionsAsync() > 0);
            await Patience.UntilAsync("the scheduler to be done", Limit, () => HasLookedAsync(store));
            await second.KillAsync();
        }

        await using var third = await StartAsync(folder, store, DaysAfter);
        await Task.Delay(TimeSpan.FromSeconds(4), Cancel);
        Assert.Equal(1, await store.CountRetentionsAsync());
    }

    private static Task<LocalApp> StartAsync(DataFolder folder, Store store, string clock) =>
        LocalApp.StartAsync(folder.Path, store.ConnectionString, ("Tcns__SystemKey", HostedApp.SystemKey), ("Tcns__Clock", clock));

    /// <summary>Whether the scheduler has written its mark and given its lock back.</summary>
    private static async Task<bool> HasLookedAsync(Store store)
    {
        BlobClient mark = store.Account.Blobs.GetBlobContainerClient(StorageLayout.Locks).GetBlobClient("schedule-Retention");
        if (!await mark.ExistsAsync(Cancel))
            return false;
        BlobProperties properties = await mark.GetPropertiesAsync(cancellationToken: Cancel);
        return properties.ContentLength > 0 && properties.LeaseState == LeaseState.Available;
    }
}
