using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Tcns.Domain.Places;
using Tcns.Storage.Account;

namespace Tcns.Storage.Maps;

/// <summary>The boundaries that were uploaded, as <c>{province}/boundaries.json</c> in the container <c>provinces</c>.</summary>
public sealed class BoundaryStore(StorageAccount account)
{
    private const string Hash = "sha256";
    private readonly BlobContainerClient container = account.Blobs.GetBlobContainerClient(StorageLayout.Provinces);

    /// <returns>Null where nobody has uploaded any.</returns>
    public async Task<StoredBoundaries?> FindAsync(UnitCode province, CancellationToken cancel)
    {
        try
        {
            var found = (await Blob(province).GetPropertiesAsync(cancellationToken: cancel)).Value;
            return new StoredBoundaries(found.Metadata[Hash], found.ETag);
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return null;
        }
    }

    /// <returns>Null where they have been replaced since they were found.</returns>
    public async Task<BinaryData?> ReadAsync(UnitCode province, StoredBoundaries found, CancellationToken cancel)
    {
        try
        {
            var conditions = new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = found.Version } };
            return (await Blob(province).DownloadContentAsync(conditions, cancel)).Value.Content;
        }
        catch (RequestFailedException replaced) when (replaced.Status is 404 or 412)
        {
            return null;
        }
    }

    /// <param name="province">Whose they are.</param>
    /// <param name="text">What is to be stored.</param>
    /// <param name="hash">Its SHA-256.</param>
    /// <param name="before">Those that they replace; null where there are none.</param>
    /// <param name="cancel">Stops the upload.</param>
    /// <returns>False where somebody else has written meanwhile.</returns>
    public async Task<bool> TryWriteAsync(UnitCode province, BinaryData text, string hash, StoredBoundaries? before, CancellationToken cancel)
    {
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" },
            Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [Hash] = hash },
            Conditions = before is null ? new BlobRequestConditions { IfNoneMatch = ETag.All } : new BlobRequestConditions { IfMatch = before.Version },
        };
        try
        {
            await Blob(province).UploadAsync(text, options, cancel);
            return true;
        }
        catch (RequestFailedException overtaken) when (overtaken.Status is 409 or 412)
        {
            // The refusal may be the echo of our own write, whose answer was lost.
            return (await FindAsync(province, cancel))?.Hash == hash;
        }
    }

    /// <returns>False where somebody else has written meanwhile.</returns>
    public async Task<bool> TryDeleteAsync(UnitCode province, StoredBoundaries before, CancellationToken cancel)
    {
        try
        {
            await Blob(province).DeleteAsync(conditions: new BlobRequestConditions { IfMatch = before.Version }, cancellationToken: cancel);
            return true;
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 412)
        {
            return gone.Status == 404;
        }
    }

    private BlobClient Blob(UnitCode province) => container.GetBlobClient(province + "/boundaries.json");
}
