using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Analytics.Feed.Schema;
using Tcns.Analytics.OData;
using Tcns.Domain.Places;
using Tcns.Functions.Rollups;
using Tcns.Storage.Feed;

namespace Tcns.Functions.OData;

/// <summary>Snapshots from the container <c>feed</c>, by way of the files that this machine has of it already.</summary>
internal sealed class FeedSnapshots(NewestFeeds newest, FeedStore store, FeedFiles files) : ISnapshots
{
    public async Task<Snapshot?> NewestAsync(UnitCode province, CancellationToken cancel) =>
        await newest.FindAsync(province, cancel) is { } feed ? new Snapshot(feed.Manifest) : null;

    public async Task<Snapshot?> FindAsync(UnitCode province, string version, CancellationToken cancel)
    {
        if (await NewestAsync(province, cancel) is { } now && now.Version == version)
            return now;
        if (!FeedVersion.TryParse(version, out var named))
            return null;

        var manifest = new FeedPaths(province, named).Manifest;
        if (await store.FindAsync(manifest, cancel) is not { } entry || await store.OpenAsync(entry, 0, entry.Length, cancel) is not { } stream)
            return null;
        await using (stream)
            return new Snapshot(Read((await BinaryData.FromStreamAsync(stream, cancel)).ToMemory()));
    }

    public async Task<TableFiles?> FilesAsync(Snapshot snapshot, FeedTable table, CancellationToken cancel)
    {
        // In the manifest they stand by quarter.
        var wanted = snapshot.Manifest.Datasets.Where(dataset => dataset.Name == table.Name)
            .SelectMany(dataset => dataset.Files).Where(file => file.Format == "parquet").ToList();
        try
        {
            return new TableFiles(snapshot.Version, await files.GetAsync(wanted, cancel));
        }
        catch (FileGoneException)
        {
            return null;
        }
    }

    private static FeedManifest Read(ReadOnlyMemory<byte> json) =>
        ManifestText.TryRead(json.Span, out var manifest) ? manifest : throw new InvalidDataException("The feed's manifest cannot be read.");
}
