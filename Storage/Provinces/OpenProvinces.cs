using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Tcns.Domain.Places;
using Tcns.Storage.Account;

namespace Tcns.Storage.Provinces;

/// <summary>The provinces whose totals anybody may read: each by a blob <c>{province}/public.json</c> in the container <c>provinces</c>, which is there or not.</summary>
public sealed class OpenProvinces(StorageAccount account)
{
    private const string Ending = "/public.json";
    private readonly BlobContainerClient container = account.Blobs.GetBlobContainerClient(StorageLayout.Provinces);

    public async Task<bool> IsOpenAsync(UnitCode province, CancellationToken cancel) => await Blob(province).ExistsAsync(cancel);

    /// <summary>By their codes.</summary>
    public async Task<IReadOnlyList<UnitCode>> ListAsync(CancellationToken cancel)
    {
        var open = new List<UnitCode>();
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancel))
        {
            if (blob.Name.EndsWith(Ending, StringComparison.Ordinal) && UnitCode.TryParse(blob.Name[..^Ending.Length], out var province))
                open.Add(province);
        }

        return open;
    }

    public async Task OpenAsync(UnitCode province, CancellationToken cancel)
    {
        var json = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" } };
        await Blob(province).UploadAsync(BinaryData.FromString("{}"), json, cancel);
    }

    public async Task CloseAsync(UnitCode province, CancellationToken cancel) => await Blob(province).DeleteIfExistsAsync(cancellationToken: cancel);

    private BlobClient Blob(UnitCode province) => container.GetBlobClient(province + Ending);
}
