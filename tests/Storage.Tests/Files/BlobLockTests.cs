using Azure.Storage.Blobs.Specialized;
using Tcns.Storage.Account;
using Tcns.Storage.Files;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Files;

public sealed class BlobLockTests(Azurite azurite)
{
    private readonly StorageAccount account = new(StorageSettings.FromConnectionString(azurite.ConnectionString), RetryPatience.Working);

    [Fact]
    public async Task Of_ten_who_ask_at_once_one_gets_the_lock_and_the_next_gets_it_when_it_is_given_back()
    {
        await new StorageLayout(account).EnsureAsync();

        var asked = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => BlobLock.TryTakeAsync(account, "ten", Cancel)));
        var holder = Assert.Single(asked, taken => taken is not null)!;
        Assert.Null(await BlobLock.TryTakeAsync(account, "ten", Cancel));
        await holder.DisposeAsync();
        await using var next = await BlobLock.TryTakeAsync(account, "ten", Cancel);

        Assert.False(next!.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task Its_text_stays_for_the_next_holder()
    {
        await new StorageLayout(account).EnsureAsync();
        await using (var first = await BlobLock.TryTakeAsync(account, "text", Cancel))
        {
            Assert.Equal("", await first!.ReadAsync(Cancel));
            await first.WriteAsync("2026-12-01", Cancel);
        }

        await using var second = await BlobLock.TryTakeAsync(account, "text", Cancel);

        Assert.Equal("2026-12-01", await second!.ReadAsync(Cancel));
    }

    [Fact]
    public async Task A_holder_whose_lease_was_taken_away_is_told_within_a_renewal()
    {
        await new StorageLayout(account).EnsureAsync();
        await using var proxy = FaultProxy.InFrontOf(azurite.Blobs);
        var connection = Endpoints.Through(proxy.Address, StorageService.Blob, azurite.ConnectionString);
        var watched = new StorageAccount(StorageSettings.FromConnectionString(connection), RetryPatience.Working);
        await using var holder = await BlobLock.TryTakeAsync(watched, "broken", Cancel);
        var told = new TaskCompletionSource();
        await using var registration = holder!.Lost.Register(() => told.TrySetResult());

        await account.Blobs.GetBlobContainerClient(StorageLayout.Locks).GetBlobClient("broken").GetBlobLeaseClient()
            .BreakAsync(TimeSpan.Zero, cancellationToken: Cancel);

        await told.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        Assert.Single(proxy.Requests, renewal => renewal.Answer is { Status: 409 });
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
