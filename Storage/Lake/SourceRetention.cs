using Azure.Storage.Blobs;
using Tcns.Storage.Account;
using Tcns.Storage.Feed;

namespace Tcns.Storage.Lake;

/// <summary>Removes what is told of publications that nobody can meet any more, as <see cref="FeedRetention"/> does their files.</summary>
public sealed class SourceRetention(StorageAccount account, TimeProvider time)
{
    private readonly BlobContainerClient container = account.Blobs.GetBlobContainerClient(StorageLayout.Lake);

    /// <param name="feed">The province's code.</param>
    /// <param name="versions">Those that are published or whose files are named by one that is.</param>
    /// <param name="cancel">Stops the removal.</param>
    /// <returns>How many notes were removed.</returns>
    public async Task<int> RemoveOthersAsync(string feed, IReadOnlySet<string> versions, CancellationToken cancel)
    {
        var removed = 0;
        await foreach (var blob in container.GetBlobsAsync(prefix: SourceStore.FolderOf(feed), cancellationToken: cancel))
        {
            // A note is written before its publication: a young one may belong to one under way.
            if (versions.Contains(Path.GetFileNameWithoutExtension(blob.Name)) || blob.Properties.LastModified > time.GetUtcNow() - FeedRetention.UnderWay)
                continue;
            await container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancel);
            removed++;
        }

        return removed;
    }
}
