using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Storage.Lake;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Backup;

/// <summary>Reads a container into files, many at once. A blob that goes meanwhile is let go: what is needed of it, its reader finds elsewhere.</summary>
internal sealed class BlobExport(StorageAccount account, BackupScope scope, BackupFolder folder, BackupIndex index, IProgress<BackupStep> progress)
{
    public const string Folder = "blobs/";
    private const int AtOnce = 8;

    public async Task RunAsync(string container, CancellationToken cancel)
    {
        var client = account.Blobs.GetBlobContainerClient(container);
        if (container == StorageLayout.Feed)
            await ReadPointersAsync(client, cancel);
        var (names, there) = (new List<(string Name, string? Version)>(), new HashSet<string>(StringComparer.Ordinal));
        await foreach (var blob in client.GetBlobsAsync(cancellationToken: cancel))
        {
            if (!scope.HoldsBlob(container, blob.Name) || (container == StorageLayout.Locks && blob.Properties.ContentLength == 0))
                continue;
            there.Add(blob.Name);
            if (!BackupScope.IsPointer(container, blob.Name))
                names.Add((blob.Name, blob.Properties.ETag?.ToString()));
        }

        await ReadAsync(client, names, cancel);
        Forget(index.Entries.Where(entry => entry.Container == container && !there.Contains(entry.Name!)));
        if (container == StorageLayout.Lake)
            MarkNewer();
        progress.Report(new BackupStep(container, names.Count, names.Count, IsEnd: true));
    }

    /// <summary>What a feed's newest manifest names stays for two days after it is replaced: so what is read after it is there; the nation's names those of the provinces.</summary>
    private async Task ReadPointersAsync(BlobContainerClient client, CancellationToken cancel)
    {
        var feeds = new List<string>();
        await foreach (var feed in client.GetBlobsByHierarchyAsync(delimiter: "/", cancellationToken: cancel))
        {
            if (feed.IsPrefix)
                feeds.Add(feed.Prefix);
        }

        foreach (var pointer in feeds.Select(feed => feed + "latest.json").Where(name => scope.HoldsBlob(client.Name, name)).OrderDescending(StringComparer.Ordinal))
            await ReadBlobAsync(client, pointer, cancel);
    }

    private async Task ReadAsync(BlobContainerClient client, IReadOnlyList<(string Name, string? Version)> blobs, CancellationToken cancel)
    {
        var known = index.Entries.Where(entry => entry.Container == client.Name).ToDictionary(entry => entry.Name!, entry => entry.Version, StringComparer.Ordinal);
        var done = 0;
        await Parallel.ForEachAsync(blobs, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (blob, token) =>
        {
            if (blob.Version is null || known.GetValueOrDefault(blob.Name) != blob.Version)
                await ReadBlobAsync(client, blob.Name, token);
            progress.Report(new BackupStep(client.Name, Interlocked.Increment(ref done), blobs.Count, IsEnd: false));
        });
    }

    private async Task ReadBlobAsync(BlobContainerClient client, string name, CancellationToken cancel)
    {
        try
        {
            using var answer = (await client.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: cancel)).Value;
            var path = Folder + client.Name + "/" + name;
            using var file = new HashedFile(folder.FileOf(path));
            await answer.Content.CopyToAsync(file, cancel);
            var (bytes, sha256) = file.Finish();
            index.Add(new BackupEntry(path, bytes, sha256)
            {
                Container = client.Name,
                Name = name,
                ContentType = answer.Details.ContentType,
                CacheControl = answer.Details.CacheControl,
                Metadata = answer.Details.Metadata.Count > 0 ? new SortedDictionary<string, string>(answer.Details.Metadata, StringComparer.Ordinal) : null,
                ModifiedAt = answer.Details.LastModified,
                Version = answer.Details.ETag.ToString(),
            });
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            // It was removed, or its feed has no newest version yet.
        }
    }

    /// <summary>What an earlier run read and somebody has taken away since, such as that a province's totals are public.</summary>
    private void Forget(IEnumerable<BackupEntry> gone)
    {
        foreach (var entry in gone)
        {
            index.Add(entry with { IsGone = true });
            File.Delete(folder.FileOf(entry.Path));
        }
    }

    /// <summary>
    /// Files that were made anew since the beginning may know records that the backup does not have, or not in this version: they are
    /// marked, so that they are made of what was restored. What was marked before the lake was read is in the table of marks. Those of a commune
    /// all are: its province's feed is not in the backup.
    /// </summary>
    private void MarkNewer()
    {
        var doubtful = TableExport.FirstDoubtful(index.Begin);
        var marks = index.Entries
            .Where(entry => entry.Container == StorageLayout.Lake && (scope.IsCommune || entry.ModifiedAt >= doubtful) && LakePaths.TryRead(entry.Name!, out _, out _))
            .Select(entry => Mark(entry.Name!)).ToList();
        using var files = new RowFiles(folder, index, StorageLayout.Changes);
        if (marks.Count == 0)
            return;
        files.Write(marks);
        files.Close(entry => entry);
    }

    private TableEntity Mark(string name)
    {
        LakePaths.TryRead(name, out var commune, out var quarter);
        return new TableEntity(name.Split('/')[2], ChangeRows.Of(commune!, quarter!)) { [nameof(ChangeEntity.Writer)] = index.Begin.Id };
    }
}
