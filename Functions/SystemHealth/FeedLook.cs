using System.Collections.Concurrent;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Domain.Places;
using Tcns.Functions.Numbers;
using Tcns.Functions.Rollups;
using Tcns.Storage.Changes;
using Tcns.Storage.Feed;
using Tcns.Storage.Lake;

namespace Tcns.Functions.SystemHealth;

/// <summary>
/// Holds each province's newest publication against its lake and its marks. A few requests a province that has figures, and one more a
/// quarter that the lake has: it reads lists and manifests, never a record.
/// </summary>
internal sealed class FeedLook(FeedStore feed, LakeStore lake, NewestFeeds newest)
{
    private const int AtOnce = 8;

    public async Task<IReadOnlyList<FeedStanding>> LookAsync(IReadOnlyList<ChangeMark> marks, CancellationToken cancel)
    {
        var provinces = new HashSet<UnitCode>(await lake.ProvincesAsync(cancel));
        provinces.UnionWith((await feed.FoldersAsync(cancel)).SelectMany(ProvinceOf));
        var found = new ConcurrentBag<FeedStanding>();
        await Parallel.ForEachAsync(
            provinces, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (province, stop) => found.Add(await LookAsync(province, marks, stop)));
        if (await feed.ReadLatestAsync(FeedFolder.Nation.Latest, cancel) is { } head && ManifestText.TryRead(head.Manifest, out var nation))
            found.Add(new FeedStanding(FeedFolder.Nation.Value, nation, null, 0, null));
        return [.. found.OrderBy(standing => standing.Feed, StringComparer.Ordinal)];
    }

    private static IEnumerable<UnitCode> ProvinceOf(string folder) => UnitCode.TryParse(folder, out var province) ? [province] : [];

    private async Task<FeedStanding> LookAsync(UnitCode province, IReadOnlyList<ChangeMark> marks, CancellationToken cancel)
    {
        var files = await lake.ListAsync(province, cancel);
        var own = marks.Where(mark => mark.Province == province);
        if (await FindAsync(province, cancel) is not { } published)
            return Standing(province, null, null, [.. own], files);
        if (published.Sources is not { } sources)
            return new FeedStanding(province.Value, published.Manifest, published.Manifest.GeneratedAt, 0, null);

        var read = sources.Files.ToDictionary(file => (file.Commune, file.Quarter), file => (file.ReadAt, file.Reader));
        var hashes = sources.Files.ToDictionary(file => (file.Commune, file.Quarter), file => file.Hash);
        return Standing(
            province,
            published.Manifest,
            sources.At,
            [.. own.Where(mark => Completeness.IsNewer(mark, sources, read))],
            files.Where(file => hashes.GetValueOrDefault((file.Commune.Value, file.Quarter.ToString())) != file.Hash));
    }

    /// <summary>One that cannot be read is as none: the nation's publication says so as a mismatch.</summary>
    private async Task<ProvinceFeed?> FindAsync(UnitCode province, CancellationToken cancel)
    {
        try
        {
            return await newest.FindAsync(province, cancel);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static FeedStanding Standing(
        UnitCode province, FeedManifest? manifest, DateTimeOffset? checkedAt, IReadOnlyList<ChangeMark> newer, IEnumerable<LakeFile> unpublished)
    {
        var waiting = newer.Select(mark => mark.Since).Concat(unpublished.Select(file => file.ReadAt)).ToArray();
        return new FeedStanding(province.Value, manifest, checkedAt, newer.Count, waiting.Length == 0 ? null : waiting.Min());
    }
}
