using Tcns.Domain.Places;
using Tcns.Storage.Account;
using Tcns.Storage.Files;

namespace Tcns.Functions.Rollups;

/// <summary>Lets one publisher of a province work at a time. Readers would be safe without it: it saves work.</summary>
internal sealed class PublishLock(StorageAccount account)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task<BlobLock> TakeAsync(UnitCode province, CancellationToken cancel)
    {
        while (true)
        {
            if (await BlobLock.TryTakeAsync(account, "publish-" + province, cancel) is { } held)
                return held;
            await Task.Delay(Pause, cancel);
        }
    }
}
