using Tcns.Analytics.Feed.Manifest;
using Tcns.Storage.Feed;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Rollups;

/// <summary>Files of the lake and of the feed, on this machine's disk.</summary>
internal sealed class FeedFiles(FeedStore feed, LakeStore lake, FileCache cache)
{
    private const int AtOnce = 4;

    /// <exception cref="FileGoneException">One of them has been replaced or removed since it was listed.</exception>
    public Task<IReadOnlyList<string>> GetAsync(IReadOnlyCollection<LakeFile> files, CancellationToken cancel) =>
        GetAsync(files, file => cache.GetAsync(file.Hash, async path =>
        {
            if (!await lake.TryDownloadAsync(file, path, CancellationToken.None))
                throw new FileGoneException(file.Commune + " " + file.Quarter);
        }, cancel));

    /// <exception cref="FileGoneException">One of them has been removed.</exception>
    public Task<IReadOnlyList<string>> GetAsync(IReadOnlyCollection<ManifestFile> files, CancellationToken cancel) =>
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
        }, cancel));

    private static async Task<IReadOnlyList<string>> GetAsync<T>(IReadOnlyCollection<T> files, Func<T, Task<string>> get)
    {
        var paths = new List<string>(files.Count);
        foreach (var some in files.Chunk(AtOnce))
            paths.AddRange(await Task.WhenAll(some.Select(get)));
        return paths;
    }
}
