namespace Tcns.Analytics.Feed.Manifest;

/// <summary>The data package that describes the publication's CSV files.</summary>
public sealed record ManifestPackage(string Path, long Bytes, string Sha256);
