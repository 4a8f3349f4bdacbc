using Tcns.Analytics.Feed.Manifest;

namespace Tcns.Functions.Rollups;

/// <summary>What the engine reads of a publication.</summary>
internal static class ManifestTables
{
    /// <summary>Its Parquet files of a table; of all quarters or of some.</summary>
    public static IEnumerable<ManifestFile> FilesOf(this FeedManifest manifest, string table, IReadOnlySet<string>? quarters = null) => manifest.Datasets
        .Where(dataset => dataset.Name == table)
        .SelectMany(dataset => dataset.Files)
        .Where(file => file.Format == "parquet" && (quarters is null || (file.Period is { } period && quarters.Contains(period))));
}
