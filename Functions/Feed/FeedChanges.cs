using Tcns.Analytics.Feed.Manifest;

namespace Tcns.Functions.Feed;

/// <summary>Holds two versions of a feed against each other.</summary>
internal static class FeedChanges
{
    public static FeedChangesResponse Between(FeedManifest seen, FeedManifest newest)
    {
        var (before, after) = (FilesOf(seen), FilesOf(newest));
        return new FeedChangesResponse(
            newest.Province,
            newest.Version,
            seen.Version,
            Quarters(seen, newest),
            [
                .. newest.Datasets.Concat(seen.Datasets).Select(dataset => dataset.Name).Distinct(StringComparer.Ordinal)
                    .Select(name => Files(name, before[name], after[name])).Where(dataset => dataset.Added.Count + dataset.Gone.Count > 0),
            ]);
    }

    private static ILookup<string, ManifestFile> FilesOf(FeedManifest manifest) =>
        manifest.Datasets.SelectMany(dataset => dataset.Files.Select(file => (dataset.Name, file))).ToLookup(one => one.Name, one => one.file);

    /// <summary>The nation's datasets have a file of each province.</summary>
    private static string FolderOf(ManifestFile file) => file.Path.Split('/')[0];

    private static IReadOnlyList<QuarterChangeResponse> Quarters(FeedManifest seen, FeedManifest newest)
    {
        var (before, after) = (StatesOf(seen), StatesOf(newest));
        return
        [
            .. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
                .Select(quarter => new QuarterChangeResponse(quarter, before.GetValueOrDefault(quarter), after.GetValueOrDefault(quarter)))
                .Where(quarter => quarter.From != quarter.To),
        ];
    }

    private static Dictionary<string, string> StatesOf(FeedManifest manifest) =>
        manifest.Quarters.ToDictionary(quarter => quarter.Period, quarter => quarter.State.ToString().ToLowerInvariant());

    /// <summary>A name stands for the same bytes for ever.</summary>
    private static DatasetChangeResponse Files(string name, IEnumerable<ManifestFile> before, IEnumerable<ManifestFile> after)
    {
        var added = after.ExceptBy(before.Select(file => file.Path), file => file.Path).ToArray();
        return new DatasetChangeResponse(
            name,
            added,
            [
                .. before.ExceptBy(after.Select(file => file.Path), file => file.Path).Select(file => new GoneFileResponse(
                    file.Path, file.Format, file.Period, added.FirstOrDefault(one => (one.Format, one.Period, FolderOf(one)) == (file.Format, file.Period, FolderOf(file)))?.Path)),
            ]);
    }
}
