namespace Tcns.Analytics.Feed.Manifest;

/// <summary>A calendar quarter that the publication holds.</summary>
public sealed record ManifestQuarter(string Period, FeedState State);
