namespace Tcns.Analytics.Feed.Manifest;

/// <summary>A table of the feed with all its files.</summary>
/// <param name="Rows">Of one format's files together.</param>
public sealed record ManifestDataset(string Name, long Rows, IReadOnlyList<ManifestFile> Files);
