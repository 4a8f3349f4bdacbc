using System.Text.Json.Serialization;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.Feed.Manifest;

/// <summary>A publication: what belongs to it, and nothing else does. <c>latest.json</c> is the newest one's.</summary>
/// <param name="Province">Its code; <c>vn</c> for the nation.</param>
/// <param name="Version">As in the names of the files that were written for it.</param>
/// <param name="CodeVersion">Of the product that made it.</param>
/// <param name="Provinces">Of the nation's: what it is put together of; absent of a province's.</param>
public sealed record FeedManifest(
    int SchemaVersion,
    string Province,
    string Version,
    DateTimeOffset GeneratedAt,
    string CodeVersion,
    IReadOnlyList<ManifestQuarter> Quarters,
    IReadOnlyList<ManifestDataset> Datasets,
    IReadOnlyList<ManifestCount> Counts,
    ManifestPackage? DataPackage,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ManifestProvince>? Provinces = null)
{
    /// <summary>The path of every file that a reader of this publication may open.</summary>
    public IEnumerable<string> Paths()
    {
        foreach (var file in Datasets.SelectMany(dataset => dataset.Files))
            yield return file.Path;
        if (DataPackage is { } package)
            yield return package.Path;
    }

    /// <param name="files">All that belong to it, those of earlier publications that still hold among them.</param>
    public static FeedManifest Create(
        FeedPaths paths,
        DateTimeOffset generatedAt,
        string codeVersion,
        IReadOnlyList<ManifestQuarter> quarters,
        IEnumerable<FeedFile> files,
        IReadOnlyList<ManifestCount> counts,
        ManifestPackage? dataPackage) => new(
            FeedCatalogue.SchemaVersion, paths.Folder.Value, paths.Version.Value, generatedAt, codeVersion,
            [.. quarters.OrderBy(quarter => quarter.Period, StringComparer.Ordinal)], DatasetsOf(files), counts, dataPackage);

    /// <summary>A file that an earlier publication wrote and this one holds as well.</summary>
    public static FeedFile Kept(ManifestDataset dataset, ManifestFile file) => new(
        file.Path, file.Rows, file.Bytes, file.Sha256, dataset.Name, file.Period is null ? null : Domain.Time.Period.Parse(file.Period));

    private static IReadOnlyList<ManifestDataset> DatasetsOf(IEnumerable<FeedFile> files)
    {
        var byName = files.ToLookup(file => file.Dataset);
        return [.. FeedCatalogue.All.Where(table => byName.Contains(table.Name)).Select(table => DatasetOf(table, byName[table.Name]))];
    }

    private static ManifestDataset DatasetOf(FeedTable table, IEnumerable<FeedFile> files)
    {
        var entries = files.Select(Entry)
            .OrderBy(file => file.Period, StringComparer.Ordinal).ThenBy(file => file.Format, StringComparer.Ordinal).ThenBy(file => file.Path, StringComparer.Ordinal).ToList();
        return new ManifestDataset(table.Name, entries.Where(file => file.Format == "parquet").Sum(file => file.Rows), entries);
    }

    private static ManifestFile Entry(FeedFile file) => new(
        file.Path, Path.GetExtension(file.Path)[1..], file.Period?.ToString(), file.Rows, file.Bytes, file.Sha256);
}
