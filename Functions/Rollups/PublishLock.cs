using Tcns.Analytics.Feed.Files;
using Tcns.Storage.Account;
using Tcns.Storage.Files;

namespace Tcns.Functions.Rollups;

/// <summary>Lets one publisher of a feed work at a time. Readers would be safe without it: it saves work.</summary>
internal sealed class PublishLock(StorageAccount account)
{
    private const int MostTurns = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Does the work when the lock is held, and anew where it was lost on the way, whatever the work says of its end: a machine that stood still
    /// for longer than the lock lasts has nothing else wrong with it, and what others have published meanwhile is met then.
    /// </summary>
    public async Task<T> HoldAsync<T>(FeedFolder feed, Func<CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        for (var turn = 1; ; turn++)
        {
            await using var held = await TakeAsync(feed, cancel);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, held.Lost);
            try
            {
                return await work(either.Token);
            }
            catch (Exception) when (turn < MostTurns && held.Lost.IsCancellationRequested && !cancel.IsCancellationRequested)
            {
                // The next turn begins with taking it again.
            }
        }
    }

    private async Task<BlobLock> TakeAsync(FeedFolder feed, CancellationToken cancel)
    {
        while (true)
        {
            if (await BlobLock.TryTakeAsync(account, "publish-" + feed, cancel) is { } held)
                return held;
            await Task.Delay(Pause, cancel);
        }
    }
}
