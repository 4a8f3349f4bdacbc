using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Storage.Feed;

namespace Tcns.Functions.Rollups;

/// <summary>Versions of a feed that were replaced: their manifests are kept for <see cref="FeedRetention.KeptFor"/>, their files may go earlier.</summary>
internal sealed class EarlierFeeds(FeedStore feed)
{
    /// <returns>Null where there is no such version, or none any more.</returns>
    public async Task<FeedManifest?> FindAsync(FeedFolder folder, FeedVersion version, CancellationToken cancel)
    {
        var name = new FeedPaths(folder, version).Manifest;
        if (await feed.FindAsync(name, cancel) is not { } entry || await feed.OpenAsync(entry, 0, entry.Length, cancel) is not { } stream)
            return null;
        await using (stream)
        {
            var text = await BinaryData.FromStreamAsync(stream, cancel);
            return ManifestText.TryRead(text, out var manifest) ? manifest : throw new InvalidDataException("The manifest " + name + " cannot be read.");
        }
    }
}
