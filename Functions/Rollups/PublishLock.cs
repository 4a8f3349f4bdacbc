using Tcns.Analytics.Feed.Files;
using Tcns.Domain.Places;
using Tcns.Storage.Account;
using Tcns.Storage.Files;

namespace Tcns.Functions.Rollups;

/// <summary>Lets one publisher of a feed work at a time. Readers would be safe without it: it saves work.</summary>
internal sealed class PublishLock(StorageAccount account)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public Task<BlobLock> TakeAsync(UnitCode province, CancellationToken cancel) => TakeAsync(FeedFolder.Of(province), cancel);

    public async Task<BlobLock> TakeAsync(FeedFolder feed, CancellationToken cancel)
    {
        while (true)
        {
            if (await BlobLock.TryTakeAsync(account, "publish-" + feed, cancel) is { } held)
                return held;
            await Task.Delay(Pause, cancel);
        }
    }
}
