using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Tcns.Storage.Account;

namespace Tcns.Storage.Feed;

/// <summary>
/// Removes what no reader can need any more: files that neither the newest manifest names nor one that was replaced less than 90 days
/// ago. Each manifest tells which one it replaced, so that one that was stored but never published counts for nothing.
/// </summary>
public sealed class FeedRetention(StorageAccount account, FeedStore store, TimeProvider time)
{
    /// <summary>So long after it was replaced a reader may still be at it.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromDays(90);

    /// <summary>What is stored but not yet named may belong to a publication under way.</summary>
    public static TimeSpan UnderWay { get; } = TimeSpan.FromDays(2);

    private BlobContainerClient Container => account.Blobs.GetBlobContainerClient(StorageLayout.Feed);

    /// <param name="latestName">Of the blob that readers follow.</param>
    /// <param name="namesIn">The files that a manifest names; null for what cannot be read, which removes nothing.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>Everything that a reader may still be at; null where nothing was published.</returns>
    public async Task<ISet<string>?> NamedAsync(string latestName, Func<BinaryData, IEnumerable<string>?> namesIn, CancellationToken cancel)
    {
        if (await store.ReadLatestAsync(latestName, cancel) is not { } head)
            return null;
        var kept = new HashSet<string>(StringComparer.Ordinal) { latestName };
        await foreach (var (name, manifest) in LivingManifestsAsync(head, cancel))
        {
            kept.Add(name);
            kept.UnionWith(namesIn(manifest) ?? throw new InvalidDataException("The manifest " + name + " cannot be read: nothing is removed."));
        }

        return kept;
    }

    /// <param name="prefix">Of names. All that have it are the feed of which <paramref name="named"/> tells what is needed.</param>
    /// <param name="named">By this feed, and by others.</param>
    /// <param name="cancel">Stops the removal.</param>
    /// <returns>How many files were removed.</returns>
    public async Task<int> RemoveOthersAsync(string prefix, ISet<string> named, CancellationToken cancel)
    {
        var removed = 0;
        await foreach (var blob in Container.GetBlobsAsync(prefix: prefix, cancellationToken: cancel))
        {
            if (named.Contains(blob.Name) || blob.Properties.LastModified > time.GetUtcNow() - UnderWay)
                continue;
            await Container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancel);
            removed++;
        }

        return removed;
    }

    private async IAsyncEnumerable<(string Name, BinaryData Manifest)> LivingManifestsAsync(
        FeedHead head, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        yield return (head.ManifestName, head.Manifest);
        var successor = await ReadAsync(head.ManifestName, cancel);
        while (successor?.Details is { } details
            && details.LastModified > time.GetUtcNow() - KeptFor
            && details.Metadata.TryGetValue(FeedBlobs.Replaces, out var replaced)
            && await ReadAsync(replaced, cancel) is { } earlier)
        {
            yield return (replaced, earlier.Content);
            successor = earlier;
        }
    }

    private async Task<BlobDownloadResult?> ReadAsync(string name, CancellationToken cancel)
    {
        try
        {
            return (await Container.GetBlobClient(name).DownloadContentAsync(cancel)).Value;
        }
        catch (RequestFailedException absent) when (absent.Status is 404)
        {
            return null;
        }
    }
}
