using System.Security.Cryptography;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Storage.Feed;

namespace Tcns.Functions.Verify;

/// <summary>Fetches the files that a publication names, each held against what is told of it.</summary>
internal sealed class FeedCopy(FeedStore feed, TimeProvider time)
{
    /// <summary>A manifest is stored a moment before what readers follow leads to it; this is far more than a moment.</summary>
    private static readonly TimeSpan LongestCommit = TimeSpan.FromHours(1);

    /// <summary>Fetches a publication's own files: a nation's names those of provinces beside them, which are looked at there.</summary>
    /// <returns>Where each lies, by its path in the feed; those that are missing are not among them.</returns>
    public async Task<IReadOnlyDictionary<string, string>> FetchAsync(FeedManifest manifest, string folder, Findings findings, CancellationToken cancel)
    {
        var copies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in manifest.Datasets.SelectMany(dataset => dataset.Files).Where(file => IsOwn(manifest, file.Path)))
        {
            if (await FetchAsync(file.Path, file.Bytes, file.Sha256, folder, findings, cancel) is { } copy)
                copies.Add(file.Path, copy);
        }

        if (manifest.DataPackage is { } package)
            await FetchAsync(package.Path, package.Bytes, package.Sha256, folder, findings, cancel);
        return copies;
    }

    /// <summary>Whether what readers follow is a whole publication, and the copy of it that stays says the same.</summary>
    public async Task<FeedManifest?> ReadAsync(FeedFolder folder, Findings findings, CancellationToken cancel)
    {
        var latest = folder.Latest;
        FeedHead? head;
        try
        {
            head = await feed.ReadLatestAsync(latest, cancel);
        }
        catch (KeyNotFoundException)
        {
            findings.Add(FindingCodes.FeedPointer, latest, "metadata");
            return null;
        }

        if (head is null)
        {
            if (await feed.FirstManifestAtAsync(folder.Value, cancel) is { } at && time.GetUtcNow() - at > LongestCommit)
                findings.Add(FindingCodes.FeedPointer, latest, "missing");
            return null;
        }

        if (!ManifestText.TryRead(head.Manifest, out var manifest))
        {
            findings.Add(FindingCodes.FeedPointer, latest, "json");
            return null;
        }

        if (await BytesAsync(head.ManifestName, cancel) is not { } copy || !copy.AsSpan().SequenceEqual(head.Manifest))
            findings.Add(FindingCodes.FeedPointer, head.ManifestName, "manifest");
        return manifest;
    }

    /// <summary>Whether a publication names a file of its own folder, not that of another.</summary>
    public static bool IsOwn(FeedManifest manifest, string path) => FeedFolder.TryParsePath(path, out var folder) && folder.Value == manifest.Province;

    /// <summary>Which publication this is that readers follow; null where it is another by now, or where it leads nowhere, which is a finding of its own.</summary>
    public async Task<string?> VersionAsync(FeedEntry latest, CancellationToken cancel)
    {
        try
        {
            return await feed.ReadLatestAsync(latest.Name, cancel) is { } head && head.ETag == latest.ETag ? FeedPaths.VersionIn(head.ManifestName) : null;
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
    }

    public async Task<bool> IsThereAsync(string path, CancellationToken cancel) => await feed.FindAsync(path, cancel) is not null;

    public async Task<bool> HasAsync(string path, long bytes, CancellationToken cancel) => await feed.FindAsync(path, cancel) is { } entry && entry.Length == bytes;

    private async Task<string?> FetchAsync(string path, long bytes, string sha256, string folder, Findings findings, CancellationToken cancel)
    {
        findings.LookedAtFeedFile();
        if (await feed.FindAsync(path, cancel) is not { } entry || await feed.OpenAsync(entry, 0, entry.Length, cancel) is not { } content)
        {
            findings.Add(FindingCodes.FeedMissing, path);
            return null;
        }

        var copy = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        await using (content)
        await using (var target = File.Create(copy))
            await content.CopyToAsync(target, cancel);
        await using var written = File.OpenRead(copy);
        if (written.Length != bytes || Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancel)) != sha256)
            findings.Add(FindingCodes.FeedAltered, path);
        return copy;
    }

    private async Task<byte[]?> BytesAsync(string path, CancellationToken cancel)
    {
        if (await feed.FindAsync(path, cancel) is not { } entry || await feed.OpenAsync(entry, 0, entry.Length, cancel) is not { } content)
            return null;
        await using (content)
        {
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, cancel);
            return bytes.ToArray();
        }
    }
}
