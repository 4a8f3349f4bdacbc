using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Domain.Places;
using Tcns.Storage.Feed;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Rollups;

/// <summary>Files of the lake and of the feed, on this machine's disk, for as long as a lease keeps them.</summary>
internal sealed class FeedFiles(FeedStore feed, LakeStore lake, SourceStore sources, FileCache cache)
{
    private const int AtOnce = 4;

    /// <exception cref="FileGoneException">One of them has been replaced or removed since it was listed.</exception>
    public Task<IReadOnlyList<string>> GetAsync(IReadOnlyCollection<LakeFile> files, FileLease lease, CancellationToken cancel) =>
        GetAsync(files, file => cache.GetAsync(file.Hash, async path =>
        {
            if (!await lake.TryDownloadAsync(file, path, CancellationToken.None))
                throw new FileGoneException(file.Commune + " " + file.Quarter);
        }, lease, cancel));

    /// <exception cref="FileGoneException">One of them has been removed.</exception>
    public Task<IReadOnlyList<string>> GetAsync(IReadOnlyCollection<ManifestFile> files, FileLease lease, CancellationToken cancel) =>
        GetAsync(files, file => cache.GetAsync(file.Sha256, async path =>
        {
            if (await feed.FindAsync(file.Path, CancellationToken.None) is not { } entry
                || await feed.OpenAsync(entry, 0, entry.Length, CancellationToken.None) is not { } content)
            {
                throw new FileGoneException(file.Path);
            }

            await using (content)
            await using (var target = File.Create(path))
                await content.CopyToAsync(target, CancellationToken.None);
        }, lease, cancel));

    /// <summary>Nobody need fetch what lies on the bench already. Where the disk is full they do.</summary>
    public async Task KeepAsync(IEnumerable<FeedFile> files, Workbench bench)
    {
        using var lease = new FileLease();
        try
        {
            foreach (var file in files)
                await cache.GetAsync(file.Sha256, path => Task.Run(() => File.Copy(bench.PathOf(file.Path), path, overwrite: true)), lease, CancellationToken.None);
        }
        catch (IOException)
        {
            // The publication is as good without it.
        }
    }

    /// <returns>The lines that a version sums up and does not hold; null where there are none.</returns>
    public async Task<string?> FindLinesAsync(UnitCode province, string version, FileLease lease, CancellationToken cancel)
    {
        try
        {
            return await cache.GetAsync($"lines-{province}-{version}", async path =>
            {
                if (!await sources.TryDownloadLinesAsync(province, version, path, CancellationToken.None))
                    throw new FileGoneException(version);
            }, lease, cancel);
        }
        catch (FileGoneException)
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<string>> GetAsync<T>(IReadOnlyCollection<T> files, Func<T, Task<string>> get)
    {
        var paths = new List<string>(files.Count);
        foreach (var some in files.Chunk(AtOnce))
            paths.AddRange(await Task.WhenAll(some.Select(get)));
        return paths;
    }
}
