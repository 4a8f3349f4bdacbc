using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Schema;
using Tcns.Analytics.OData;
using Tcns.Domain.Places;
using Tcns.Functions.Rollups;

namespace Tcns.Functions.OData;

/// <summary>Snapshots from the container <c>feed</c>, by way of the files that this machine has of it already.</summary>
internal sealed class FeedSnapshots(NewestFeeds newest, EarlierFeeds earlier, FeedFiles files) : ISnapshots
{
    public async Task<Snapshot?> NewestAsync(UnitCode province, CancellationToken cancel) =>
        await newest.FindAsync(province, cancel) is { } feed ? new Snapshot(feed.Manifest) : null;

    public async Task<Snapshot?> FindAsync(UnitCode province, string version, CancellationToken cancel)
    {
        if (await NewestAsync(province, cancel) is { } now && now.Version == version)
            return now;
        return FeedVersion.TryParse(version, out var named) && await earlier.FindAsync(FeedFolder.Of(province), named, cancel) is { } manifest ? new Snapshot(manifest) : null;
    }

    public async Task<TableFiles?> FilesAsync(Snapshot snapshot, FeedTable table, CancellationToken cancel)
    {
        // In the manifest they stand by quarter.
        var wanted = snapshot.Manifest.FilesOf(table.Name).ToList();
        var lease = new FileLease();
        try
        {
            return new TableFiles(snapshot.Version, await files.GetAsync(wanted, lease, cancel), lease);
        }
        catch (FileGoneException)
        {
            lease.Dispose();
            return null;
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }
}
