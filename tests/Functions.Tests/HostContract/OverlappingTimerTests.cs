using Azure.Storage.Blobs.Specialized;
using Tcns.Storage.Account;
using Tcns.Storage.Files;
using Tcns.Testing;

namespace Tcns.Functions.Tests.HostContract;

public class OverlappingTimerTests(PublishedApp published, Stores stores)
{
    private const string Lock = "timer-Retention";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_timer_that_is_running_elsewhere_is_let_go_in_the_end_and_not_run_beside_it()
    {
        var store = await stores.TakeAsync();
        var expired = await store.AddExpiredKeyAsync();
        var running = await HoldAsync(store);
        await using var app = await HostedApp.StartAsync(await published.GetExecutableAsync(), store.ConnectionString);

        using var answer = await app.PostTimerAsync();

        await Answers.AssertDoneAsync(answer);
        Assert.Equal(running.LeaseId, (await running.RenewAsync(cancellationToken: Cancel)).Value.LeaseId);
        Assert.True(await store.HasAsync(expired));
        Assert.Equal(0, await store.CountRetentionsAsync());
    }

    [Fact]
    public async Task A_lease_is_renewed_again_and_again_while_it_is_held()
    {
        var store = await stores.TakeAsync();
        await using var blobs = FaultProxy.InFrontOf(Endpoints.AddressOf(StorageService.Blob, store.ConnectionString));
        var connection = Endpoints.Through(blobs.Address, StorageService.Blob, store.ConnectionString);
        var account = new StorageAccount(StorageSettings.FromConnectionString(connection), RetryPatience.Working);
        await using var running = await BlobLock.TryTakeAsync(account, Lock, Cancel);

        await Patience.UntilAsync("the second renewal", TimeSpan.FromMinutes(2), () => blobs.Requests.Count(IsRenewal) >= 2);
        Assert.False(running!.Lost.IsCancellationRequested);
    }

    /// <summary>For good: one that has to be renewed runs out where this process is not let run for a while.</summary>
    private static async Task<BlobLeaseClient> HoldAsync(Store store)
    {
        var mark = store.Account.Blobs.GetBlobContainerClient(StorageLayout.Locks).GetBlobClient(Lock);
        await mark.UploadAsync(BinaryData.FromString(""), Cancel);
        var lease = mark.GetBlobLeaseClient();
        await lease.AcquireAsync(BlobLeaseClient.InfiniteLeaseDuration, cancellationToken: Cancel);
        return lease;
    }

    private static bool IsRenewal(ProxiedRequest request) =>
        request.Request.Header("x-ms-lease-action") == "renew" && request.Answer is { Status: 200 };
}
