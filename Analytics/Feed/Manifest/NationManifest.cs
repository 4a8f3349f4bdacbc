using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Schema;
using Tcns.Analytics.Feed.Tables;

namespace Tcns.Analytics.Feed.Manifest;

/// <summary>
/// The nation's publication, put together of the provinces' newest ones. Rows that belong to a unit are in one province's files alone, so
/// these are named where they lie; what would stand in every province's files is written once.
/// </summary>
public static class NationManifest
{
    /// <summary>The tables that are the nation's own.</summary>
    public static IReadOnlyList<FeedTable> Own { get; } = [DimDate.Table, DimPeriod.Table, DimTopic.Table, DimIndicator.Table];

    /// <param name="paths">Of the publication.</param>
    /// <param name="generatedAt">When it is made.</param>
    /// <param name="codeVersion">Of the product that makes it.</param>
    /// <param name="provinces">Those that have published anything.</param>
    /// <param name="own">The files of its own tables.</param>
    public static (FeedManifest Manifest, FeedPackage Package) Create(
        FeedPaths paths, DateTimeOffset generatedAt, string codeVersion, IReadOnlyCollection<FeedManifest> provinces, IEnumerable<FeedFile> own)
    {
        FeedFile[] files = [.. provinces.SelectMany(Listed), .. own];
        var package = FeedPackage.Of(paths, files);
        var manifest = FeedManifest.Create(paths, generatedAt, codeVersion, QuartersOf(provinces), files, CountsOf(provinces), package.Entry);
        return (manifest with { Provinces = VersionsOf(provinces) }, package);
    }

    /// <summary>By the codes of the provinces.</summary>
    public static IReadOnlyList<ManifestProvince> VersionsOf(IEnumerable<FeedManifest> provinces) =>
        [.. provinces.Select(province => new ManifestProvince(province.Province, province.Version)).OrderBy(entry => entry.Province, StringComparer.Ordinal)];

    private static IEnumerable<FeedFile> Listed(FeedManifest province) => province.Datasets
        .Where(dataset => Own.All(table => table.Name != dataset.Name))
        .SelectMany(dataset => dataset.Files.Select(file => FeedManifest.Kept(dataset, file)));

    /// <summary>Provisional while any province's is; once none is, restated if any was.</summary>
    private static IReadOnlyList<ManifestQuarter> QuartersOf(IEnumerable<FeedManifest> provinces) =>
    [
        .. provinces.SelectMany(province => province.Quarters).GroupBy(quarter => quarter.Period, StringComparer.Ordinal)
            .Select(quarter => new ManifestQuarter(quarter.Key, StateOf([.. quarter.Select(one => one.State)]))),
    ];

    private static FeedState StateOf(HashSet<FeedState> states) =>
        states.Contains(FeedState.Provisional) ? FeedState.Provisional : states.Contains(FeedState.Restated) ? FeedState.Restated : FeedState.Final;

    private static IReadOnlyList<ManifestCount> CountsOf(IEnumerable<FeedManifest> provinces) =>
    [
        .. provinces.SelectMany(province => province.Counts).GroupBy(count => count.Kind, StringComparer.Ordinal)
            .Select(kind => new ManifestCount(kind.Key, kind.Any(count => count.Stored is null) ? null : kind.Sum(count => count.Stored), kind.Sum(count => count.Published))),
    ];
}
