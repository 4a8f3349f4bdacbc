using System.Text.RegularExpressions;
using Tcns.Analytics.Feed.Files;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Feed.Manifest;

/// <summary>Whether what was read as a manifest makes sense: readers open what it names.</summary>
internal static partial class ManifestCheck
{
    public static bool Holds(FeedManifest manifest) =>
        FeedFolder.TryParse(manifest.Province, out var folder)
        && FeedVersion.TryParse(manifest.Version, out _)
        && manifest.SchemaVersion > 0
        && IsWhole(manifest)
        && manifest.Quarters.All(quarter => IsQuarter(quarter.Period))
        && manifest.Datasets.All(dataset => dataset.Files.All(Holds))
        && manifest.Datasets.All(dataset => dataset.Files.Where(file => file.Format == "parquet").Sum(file => (decimal)file.Rows) == dataset.Rows)
        && manifest.Paths().All(folder.MayName)
        && manifest.Paths().Distinct(StringComparer.Ordinal).Count() == manifest.Paths().Count()
        && (manifest.DataPackage is null || Sha256().IsMatch(manifest.DataPackage.Sha256));

    /// <summary>The framework sees to it that no property is null, and not to what stands in lists.</summary>
    private static bool IsWhole(FeedManifest manifest) =>
        ((IReadOnlyList<object?>[])[manifest.Quarters, manifest.Datasets, manifest.Counts, manifest.Provinces ?? []]).All(list => list.All(item => item is not null))
        && manifest.Datasets.All(dataset => dataset.Files.All(file => file is not null));

    private static bool Holds(ManifestFile file) =>
        file is { Rows: >= 0, Bytes: >= 0, Format: "parquet" or "csv" }
        && file.Path.EndsWith("." + file.Format, StringComparison.Ordinal)
        && Sha256().IsMatch(file.Sha256)
        && (file.Period is null || IsQuarter(file.Period));

    private static bool IsQuarter(string text) =>
        Period.TryParse(text, out var period) && period is { Kind: PeriodKind.Quarter, Calendar: PeriodCalendar.Civil };

    [GeneratedRegex(@"\A[0-9a-f]{64}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sha256();
}
