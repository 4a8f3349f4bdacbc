using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Tcns.Storage.Account;

namespace Tcns.Storage.Feed;

/// <summary>
/// The files that BI tools read, the container <c>feed</c>. A publication's files are stored under new names, then its manifest, and
/// last the one blob that readers follow: until then nobody meets any of it, and from then on all of it is there.
/// </summary>
public sealed class FeedStore(StorageAccount account)
{
    private const int FilesAtOnce = 4;

    private BlobContainerClient Container => account.Blobs.GetBlobContainerClient(StorageLayout.Feed);

    /// <summary>The folders that files lie in.</summary>
    public async Task<IReadOnlyList<string>> FoldersAsync(CancellationToken cancel)
    {
        var folders = new List<string>();
        await foreach (var entry in Container.GetBlobsByHierarchyAsync(delimiter: "/", cancellationToken: cancel))
        {
            if (entry.IsPrefix)
                folders.Add(entry.Prefix.TrimEnd('/'));
        }

        return folders;
    }

    /// <summary>What readers follow; null where nothing was published yet.</summary>
    public async Task<FeedHead?> ReadLatestAsync(string latestName, CancellationToken cancel)
    {
        try
        {
            var read = (await Container.GetBlobClient(latestName).DownloadContentAsync(cancel)).Value;
            return new FeedHead(read.Content, read.Details.ETag, read.Details.Metadata[FeedBlobs.Manifest]);
        }
        catch (RequestFailedException absent) when (absent.Status is 404)
        {
            return null;
        }
    }

    /// <summary>When the oldest manifest that is kept in a folder was stored; null where there is none.</summary>
    public async Task<DateTimeOffset?> FirstManifestAtAsync(string folder, CancellationToken cancel)
    {
        // Their names are their instants.
        await foreach (var blob in Container.GetBlobsAsync(BlobTraits.None, prefix: folder + "/manifests/", cancellationToken: cancel))
            return blob.Properties.LastModified;
        return null;
    }

    /// <summary>Whatever happens on the way, readers meet what was published before or the whole of this. Doing it again is harmless.</summary>
    public async Task<PublishOutcome> PublishAsync(FeedPublication publication, CancellationToken cancel)
    {
        string? taken = null;
        await Parallel.ForEachAsync(
            publication.Files, new ParallelOptions { MaxDegreeOfParallelism = FilesAtOnce, CancellationToken = cancel }, async (file, stop) =>
            {
                if (!await StoreAsync(file, replaces: null, stop))
                    taken = file.Name;
            });
        var manifest = ManifestUpload(publication);
        if (taken is null && !await StoreAsync(manifest, publication.Replaces?.ManifestName, cancel))
            taken = manifest.Name;
        return taken is null ? await CommitAsync(publication, cancel) : new PublishOutcome.NameTaken(taken);
    }

    /// <summary>Stores a file before the rest of its publication; nobody meets it until that is published.</summary>
    /// <returns>False if something else is stored under the name.</returns>
    public Task<bool> TryStoreAsync(FeedUpload file, CancellationToken cancel) => StoreAsync(file, replaces: null, cancel);

    /// <summary>Null where no such file is stored, or none may have such a name.</summary>
    public async Task<FeedEntry?> FindAsync(string name, CancellationToken cancel)
    {
        try
        {
            var found = (await Container.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancel)).Value;
            return new FeedEntry(name, found.ContentLength, found.ContentType, found.ETag, found.LastModified);
        }
        catch (RequestFailedException absent) when (absent.Status is 400 or 404)
        {
            return null;
        }
    }

    /// <summary>A part of a file that was found, or all of it; null where it is gone or another since.</summary>
    public async Task<Stream?> OpenAsync(FeedEntry entry, long offset, long length, CancellationToken cancel)
    {
        if (length == 0)
            return Stream.Null;
        try
        {
            var part = new BlobDownloadOptions { Range = new HttpRange(offset, length), Conditions = new BlobRequestConditions { IfMatch = entry.ETag } };
            return (await Container.GetBlobClient(entry.Name).DownloadStreamingAsync(part, cancel)).Value.Content;
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 412)
        {
            return null;
        }
    }

    private static string? Of(BlobProperties held, string name) => held.Metadata.TryGetValue(name, out var value) ? value : null;

    private static FeedUpload ManifestUpload(FeedPublication publication)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(publication.Manifest));
        return new FeedUpload(publication.ManifestName, FeedBlobs.Json, sha256, publication.Manifest.ToStream);
    }

    /// <param name="replaces">Of a manifest: the one before it, which must not change, or retention would lose sight of it.</param>
    /// <returns>False if something else is stored under the name.</returns>
    private async Task<bool> StoreAsync(FeedUpload file, string? replaces, CancellationToken cancel)
    {
        var blob = Container.GetBlobClient(file.Name);
        await using var content = file.Open();
        var options = FeedBlobs.Options(file.ContentType, FeedBlobs.New, (FeedBlobs.Sha256, file.Sha256), (FeedBlobs.Replaces, replaces));
        try
        {
            await blob.UploadAsync(content, options, cancel);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status is 409 or 412)
        {
            // Also where it is ours and the answer to its upload was lost, or the publication is done again.
            if (await PropertiesAsync(blob, cancel) is not { } held)
                throw;
            return held.ContentLength == content.Length && Of(held, FeedBlobs.Sha256) == file.Sha256 && Of(held, FeedBlobs.Replaces) == replaces;
        }
    }

    private static async Task<BlobProperties?> PropertiesAsync(BlobClient blob, CancellationToken cancel)
    {
        try
        {
            return (await blob.GetPropertiesAsync(cancellationToken: cancel)).Value;
        }
        catch (RequestFailedException absent) when (absent.Status is 404)
        {
            return null;
        }
    }

    private async Task<PublishOutcome> CommitAsync(FeedPublication publication, CancellationToken cancel)
    {
        var conditions = publication.Replaces is { } head ? new BlobRequestConditions { IfMatch = head.ETag } : FeedBlobs.New;
        var options = FeedBlobs.Options(FeedBlobs.Json, conditions, (FeedBlobs.Manifest, publication.ManifestName));
        try
        {
            var stored = await Container.GetBlobClient(publication.LatestName).UploadAsync(publication.Manifest, options, cancel);
            return new PublishOutcome.Published(new FeedHead(publication.Manifest, stored.Value.ETag, publication.ManifestName));
        }
        catch (RequestFailedException taken) when (taken.Status is 404 or 409 or 412)
        {
            var now = await ReadLatestAsync(publication.LatestName, cancel);
            return now?.ManifestName == publication.ManifestName ? new PublishOutcome.Published(now) : new PublishOutcome.Overtaken();
        }
    }
}
