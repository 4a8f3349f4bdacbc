using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Tcns.Domain.Places;
using Tcns.Storage.Account;

namespace Tcns.Storage.Lake;

/// <summary>What each publication was made from, as <c>published/{province}/{version}.json</c> in the lake, and which lines it does not publish.</summary>
public sealed class SourceStore(StorageAccount account)
{
    private readonly BlobContainerClient container = account.Blobs.GetBlobContainerClient(StorageLayout.Lake);

    public Task WriteAsync(UnitCode province, string version, BinaryData text, CancellationToken cancel) =>
        Blob(province, version).UploadAsync(text, new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" } }, cancel);

    public async Task<BinaryData?> ReadAsync(UnitCode province, string version, CancellationToken cancel)
    {
        try
        {
            return (await Blob(province, version).DownloadContentAsync(cancel)).Value.Content;
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return null;
        }
    }

    internal static string FolderOf(string province) => $"published/{province}/";

    /// <summary>The lines of a publication that it does not publish.</summary>
    public Task WriteLinesAsync(UnitCode province, string version, string path, CancellationToken cancel) =>
        Lines(province, version).UploadAsync(path, new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/vnd.apache.parquet" } }, cancel);

    /// <returns>False where it has none.</returns>
    public async Task<bool> TryDownloadLinesAsync(UnitCode province, string version, string path, CancellationToken cancel)
    {
        try
        {
            await Lines(province, version).DownloadToAsync(path, cancel);
            return true;
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return false;
        }
    }

    private BlobClient Lines(UnitCode province, string version) => container.GetBlobClient(FolderOf(province.Value) + version + ".parquet");

    private BlobClient Blob(UnitCode province, string version) => container.GetBlobClient(FolderOf(province.Value) + version + ".json");
}
