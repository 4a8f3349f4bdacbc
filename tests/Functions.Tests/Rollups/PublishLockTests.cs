using Azure.Storage.Blobs.Specialized;
using Tcns.Analytics.Feed.Files;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Account;

namespace Tcns.Functions.Tests.Rollups;

public class PublishLockTests(Stores stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>As after a machine that stood still for longer than a lock lasts. Calls that were underway may end by anything then.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Work_whose_lock_is_lost_on_the_way_is_stopped_and_done_anew_under_the_next_one(bool isBroken)
    {
        var account = (await stores.TakeAsync()).Account;
        var turns = 0;

        var done = await new PublishLock(account).HoldAsync(
            FeedFolder.Nation,
            async stop =>
            {
                if (++turns == 1)
                {
                    await BreakAsync(account);
                    await Task.Delay(Timeout.InfiniteTimeSpan, stop).ConfigureAwait(isBroken ? ConfigureAwaitOptions.SuppressThrowing : ConfigureAwaitOptions.None);
                    throw new AggregateException("The call failed after two tries.", new IOException(), new TaskCanceledException());
                }

                return "turn " + turns;
            },
            Cancel);

        Assert.Equal("turn 2", done);
    }

    [Fact]
    public async Task Work_that_fails_while_its_lock_is_held_is_not_begun_again()
    {
        var account = (await stores.TakeAsync()).Account;
        var turns = 0;

        await Assert.ThrowsAsync<TaskCanceledException>(() => new PublishLock(account).HoldAsync<string>(
            FeedFolder.Nation,
            _ =>
            {
                turns++;
                throw new TaskCanceledException("The call ran into its network timeout.");
            },
            Cancel));

        Assert.Equal(1, turns);
    }

    [Fact]
    public async Task Work_that_is_told_to_end_is_not_begun_again()
    {
        var account = (await stores.TakeAsync()).Account;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var turns = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new PublishLock(account).HoldAsync(
            FeedFolder.Nation,
            async stop =>
            {
                turns++;
                await end.CancelAsync();
                await Task.Delay(Timeout.InfiniteTimeSpan, stop);
                return turns;
            },
            end.Token));

        Assert.Equal(1, turns);
    }

    private static Task BreakAsync(StorageAccount account) => account.Blobs.GetBlobContainerClient(StorageLayout.Locks)
        .GetBlobClient("publish-" + FeedFolder.Nation).GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: Cancel);
}
