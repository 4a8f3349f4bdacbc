namespace Tcns.Analytics.Feed.Manifest;

/// <summary>A province whose files the nation's publication names, and the province's own publication that they are of.</summary>
public sealed record ManifestProvince(string Province, string Version);
