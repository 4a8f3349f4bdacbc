using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Storage.Feed;

namespace Tcns.Functions.Rollups;

/// <summary>The newest publication of each province that has any.</summary>
internal sealed class PublishedProvinces(FeedStore feed)
{
    private const int AtOnce = 8;

    /// <exception cref="MismatchException">One of them cannot be read.</exception>
    public async Task<IReadOnlyList<FeedManifest>> ReadAsync(CancellationToken cancel)
    {
        var found = new List<FeedManifest>();
        foreach (var some in (await feed.FoldersAsync(cancel)).SelectMany(ProvinceOf).Chunk(AtOnce))
            found.AddRange((await Task.WhenAll(some.Select(folder => ReadAsync(folder, cancel)))).OfType<FeedManifest>());
        return found;
    }

    private static IEnumerable<FeedFolder> ProvinceOf(string name) => FeedFolder.TryParse(name, out var folder) && !folder.IsNation ? [folder] : [];

    private async Task<FeedManifest?> ReadAsync(FeedFolder folder, CancellationToken cancel)
    {
        if (await feed.ReadLatestAsync(folder.Latest, cancel) is not { } head)
            return null;
        return ManifestText.TryRead(head.Manifest, out var manifest) ? manifest : throw new MismatchException(folder.Latest + " cannot be read");
    }
}
