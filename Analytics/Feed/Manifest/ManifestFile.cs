namespace Tcns.Analytics.Feed.Manifest;

/// <summary>A file that belongs to a publication, which may have been written for an earlier one.</summary>
/// <param name="Path">In the feed, from the province's folder on.</param>
/// <param name="Format"><c>parquet</c> or <c>csv</c>.</param>
/// <param name="Period">The calendar quarter; null of a table that is one file.</param>
/// <param name="Sha256">64 small hexadecimal digits.</param>
public sealed record ManifestFile(string Path, string Format, string? Period, long Rows, long Bytes, string Sha256);
