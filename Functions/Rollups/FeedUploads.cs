using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Storage.Feed;

namespace Tcns.Functions.Rollups;

/// <summary>What was made, as the store takes it.</summary>
internal static class FeedUploads
{
    private const string Parquet = "application/vnd.apache.parquet";
    private const string Csv = "text/csv; charset=utf-8";
    private const string Json = "application/json";

    /// <summary>A file that lies on the bench.</summary>
    public static FeedUpload Of(Workbench bench, FeedFile file) => new(
        file.Path, file.Path.EndsWith(".csv", StringComparison.Ordinal) ? Csv : Parquet, file.Sha256, () => File.OpenRead(bench.PathOf(file.Path)));

    public static FeedUpload Of(FeedPackage package) => new(package.Entry.Path, Json, package.Entry.Sha256, () => new MemoryStream(package.Content));
}
