using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Input;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Analytics.Feed.Tables;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Storage.Feed;

namespace Tcns.Functions.Rollups;

/// <summary>Writes the nation's own tables, reads them back, and puts them together with the files of the provinces.</summary>
internal sealed class NationWork(FeedTopics topics, FeedFiles files, BusinessClock clock)
{
    /// <param name="bench">Where the files are made; they are read from it when the publication is stored.</param>
    /// <param name="provinces">Those that have published anything.</param>
    /// <param name="before">What readers follow now.</param>
    /// <param name="paths">Of the new publication.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="FileGoneException">A province has published anew, and what it replaced is gone.</exception>
    public async Task<FeedPublication> WriteAsync(
        Workbench bench, IReadOnlyList<FeedManifest> provinces, (FeedHead Head, FeedManifest Manifest)? before, FeedPaths paths, CancellationToken cancel)
    {
        var generatedAt = clock.Now;
        if (NationInput.DoubledPlan(bench.Session, await GetAsync(bench, provinces, DimPlan.Table.Name, cancel), cancel) is { } doubled)
            throw new MismatchException($"dim_plan, plan_id: two provinces have {doubled}");
        var sources = (await GetAsync(bench, provinces, DimDate.Table.Name, cancel), await GetAsync(bench, provinces, DimTopic.Table.Name, cancel));
        FeedInputTables.Load(bench.Session, NationInput.Read(bench.Session, (topics.Everybodys, FeedIndicators.All), sources, clock.Today, cancel), cancel);
        var written = Write(bench, paths, cancel).Select(file => Known(before?.Manifest, file) ?? file).ToArray();
        var (manifest, package) = NationManifest.Create(paths, generatedAt, OwnVersion.Text, provinces, written);
        return new FeedPublication(
            paths.Folder.Latest,
            paths.Manifest,
            BinaryData.FromBytes(ManifestText.Write(manifest)),
            [.. written.Where(file => file.Path.Contains(paths.Version.Value, StringComparison.Ordinal)).Select(file => FeedUploads.Of(bench, file)), FeedUploads.Of(package)],
            before?.Head);
    }

    private static List<FeedFile> Write(Workbench bench, FeedPaths paths, CancellationToken cancel)
    {
        var writer = new FeedWriter(bench.Session, bench.Folder, paths);
        var written = new List<FeedFile>();
        foreach (var table in NationManifest.Own)
            written.AddRange(MismatchException.Unless(writer.Write(table, quarter: null, cancel)).Files);
        return written;
    }

    /// <summary>The same bytes as they were published before: nobody needs to fetch them anew.</summary>
    private static FeedFile? Known(FeedManifest? before, FeedFile file) => before?.Datasets
        .Where(dataset => dataset.Name == file.Dataset)
        .SelectMany(dataset => dataset.Files.Where(held => held.Sha256 == file.Sha256).Select(held => FeedManifest.Kept(dataset, held)))
        .FirstOrDefault();

    private Task<IReadOnlyList<string>> GetAsync(Workbench bench, IEnumerable<FeedManifest> provinces, string table, CancellationToken cancel) => files.GetAsync(
        [.. provinces.SelectMany(province => province.FilesOf(table))],
        bench.Files,
        cancel);
}
