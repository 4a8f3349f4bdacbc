using Tcns.Domain.Time;

namespace Tcns.Analytics.Feed.Files;

/// <summary>A file of the feed that was written and read back.</summary>
/// <param name="Path">In the feed; the same below the folder that it was written to.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
/// <param name="Dataset">The name of its table.</param>
/// <param name="Period">The calendar quarter; null of a table that is one file.</param>
public sealed record FeedFile(string Path, long Rows, long Bytes, string Sha256, string Dataset, Period? Period);
