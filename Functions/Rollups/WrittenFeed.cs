using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Analytics.Feed.Tables;
using Tcns.Storage.Feed;

namespace Tcns.Functions.Rollups;

/// <summary>A publication before it is stored.</summary>
/// <param name="Blobs">What is stored.</param>
/// <param name="Manifest">What readers will follow.</param>
/// <param name="Files">Written for it, on the bench.</param>
internal sealed record WrittenFeed(FeedPublication Blobs, FeedManifest Manifest, IReadOnlyList<FeedFile> Files)
{
    /// <summary>What the first question about the figures will read.</summary>
    public IEnumerable<FeedFile> Figures => Files.Where(file => file.Dataset == FactIndicator.Table.Name && file.Path.EndsWith(".parquet", StringComparison.Ordinal));
}
