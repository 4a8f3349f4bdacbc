namespace Tcns.Analytics.OData;

/// <summary>The Parquet files of one table in one snapshot.</summary>
/// <param name="Paths">On the local disk, older quarters first; none where the snapshot has no such rows.</param>
/// <param name="Lease">Disposed of when they are read no more; null of files that stay.</param>
public sealed record TableFiles(string Version, IReadOnlyList<string> Paths, IDisposable? Lease = null);
