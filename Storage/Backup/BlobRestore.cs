using System.Diagnostics;
using Azure;
using Azure.Storage.Blobs.Models;
using Tcns.Storage.Account;
using Tcns.Storage.Files;

namespace Tcns.Storage.Backup;

/// <summary>Writes a file's bytes, and what stood beside them, to where they were.</summary>
internal sealed class BlobRestore(StorageAccount account, BackupFolder folder)
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    public async Task WriteAsync(BackupEntry entry, CancellationToken cancel)
    {
        var blob = account.Blobs.GetBlobContainerClient(entry.Container!).GetBlobClient(entry.Name!);
        for (var since = Stopwatch.GetTimestamp(); ; await Task.Delay(Retry, cancel))
        {
            await using var file = File.OpenRead(folder.FileOf(entry.Path));
            try
            {
                await blob.UploadAsync(file, OptionsOf(entry), cancel);
                return;
            }
            catch (RequestFailedException leased) when (leased.ErrorCode == BlobErrorCode.LeaseIdMissing && Stopwatch.GetElapsedTime(since) < BlobLock.OutlivesItsHolder)
            {
                // A lock of an app that was killed a moment ago.
            }
        }
    }

    private static BlobUploadOptions OptionsOf(BackupEntry entry) => new()
    {
        HttpHeaders = new BlobHttpHeaders { ContentType = entry.ContentType, CacheControl = entry.CacheControl },
        Metadata = entry.Metadata?.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
    };
}
