using Tcns.Analytics.Feed.Manifest;

namespace Tcns.Functions.OData;

/// <summary>One publication of a province.</summary>
internal sealed record Snapshot(FeedManifest Manifest)
{
    public string Version => Manifest.Version;
}
