using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Tcns.Storage.Account;

namespace Tcns.Storage.Feed;

/// <summary>
/// Removes what no reader can need any more: files that neither the newest manifest names nor one that was replaced two days ago or later, nor the last one
/// of a day, until it was replaced 90 days ago. Manifests themselves stay for 90 days: each tells which one it replaced, so that one that was stored but
/// never published counts for nothing.
/// </summary>
public sealed class FeedRetention(StorageAccount account, FeedStore store, TimeProvider time)
{
    /// <summary>So many files are removed at once: a nation's day leaves a hundred thousand.</summary>
    private const int AtOnce = 16;

    /// <summary>So long after it was replaced a day's last publication may still be looked back at, and any may be held against the newest.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromDays(90);

    /// <summary>So long after it was replaced a reader may still be at any publication.</summary>
    public static TimeSpan KeptWhole { get; } = TimeSpan.FromDays(2);

    /// <summary>What is stored but not yet named may belong to a publication under way.</summary>
    public static TimeSpan UnderWay { get; } = TimeSpan.FromDays(2);

    private BlobContainerClient Container => account.Blobs.GetBlobContainerClient(StorageLayout.Feed);

    /// <param name="latestName">Of the blob that readers follow.</param>
    /// <param name="dayOf">The day of the publication with a manifest of this name.</param>
    /// <param name="namesIn">The files that a manifest names; null for what cannot be read, which removes nothing.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>Everything that a reader may still be at; null where nothing was published.</returns>
    public async Task<ISet<string>?> NamedAsync(
        string latestName, Func<string, string> dayOf, Func<BinaryData, IEnumerable<string>?> namesIn, CancellationToken cancel)
    {
        if (await store.ReadLatestAsync(latestName, cancel) is not { } head)
            return null;
        var kept = new HashSet<string>(StringComparer.Ordinal) { latestName };
        var manifests = await ManifestsAsync(head.ManifestName[..(head.ManifestName.LastIndexOf('/') + 1)], cancel);
        foreach (var (name, isWhole) in Living(head.ManifestName, manifests, dayOf))
        {
            kept.Add(name);
            if (isWhole)
                kept.UnionWith(namesIn(await ReadAsync(name, cancel)) ?? throw new InvalidDataException("The manifest " + name + " cannot be read: nothing is removed."));
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
        var others = Container.GetBlobsAsync(prefix: prefix, cancellationToken: cancel)
            .Where(blob => !named.Contains(blob.Name) && blob.Properties.LastModified <= time.GetUtcNow() - UnderWay);
        await Parallel.ForEachAsync(others, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (blob, stop) =>
        {
            await Container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: stop);
            Interlocked.Increment(ref removed);
        });
        return removed;
    }

    /// <returns>The manifests from the newest back, and of each whether its files stay.</returns>
    private IEnumerable<(string Name, bool IsWhole)> Living(string newest, Dictionary<string, Manifest> manifests, Func<string, string> dayOf)
    {
        yield return (newest, true);
        var (name, now) = (newest, time.GetUtcNow());
        while (manifests.TryGetValue(name, out var successor) && successor.StoredAt > now - KeptFor && successor.Replaces is { } replaced && manifests.ContainsKey(replaced))
        {
            yield return (replaced, successor.StoredAt > now - KeptWhole || dayOf(replaced) != dayOf(name));
            name = replaced;
        }
    }

    /// <summary>Listed rather than read one after the other: of a nation's 90 days there are hundreds of thousands.</summary>
    private async Task<Dictionary<string, Manifest>> ManifestsAsync(string folder, CancellationToken cancel)
    {
        var found = new Dictionary<string, Manifest>(StringComparer.Ordinal);
        await foreach (var blob in Container.GetBlobsAsync(BlobTraits.Metadata, prefix: folder, cancellationToken: cancel))
        {
            var replaces = blob.Metadata is not null && blob.Metadata.TryGetValue(FeedBlobs.Replaces, out var replaced) ? replaced : null;
            found[blob.Name] = new Manifest(blob.Properties.LastModified ?? time.GetUtcNow(), replaces);
        }

        return found;
    }

    private async Task<BinaryData> ReadAsync(string name, CancellationToken cancel)
    {
        try
        {
            return (await Container.GetBlobClient(name).DownloadContentAsync(cancel)).Value.Content;
        }
        catch (RequestFailedException absent) when (absent.Status is 404)
        {
            throw new InvalidDataException("The manifest " + name + " was removed meanwhile: nothing is removed.", absent);
        }
    }

    /// <param name="StoredAt">When it took the place of the one before.</param>
    private sealed record Manifest(DateTimeOffset StoredAt, string? Replaces);
}
