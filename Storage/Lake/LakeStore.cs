using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Account;

namespace Tcns.Storage.Lake;

/// <summary>The files of the lake. One is replaced only by who has seen the one that it replaces: an older reading never covers a newer one.</summary>
public sealed class LakeStore(StorageAccount account)
{
    private const string Hash = "sha256";
    private const string ReadAt = "readat";
    private const string Reader = "reader";
    private const string Counts = "counts";
    private readonly BlobContainerClient container = account.Blobs.GetBlobContainerClient(StorageLayout.Lake);

    public async Task<LakeFile?> FindAsync(UnitCode province, UnitCode commune, Period quarter, CancellationToken cancel)
    {
        try
        {
            var found = (await container.GetBlobClient(LakePaths.Of(province, commune, quarter)).GetPropertiesAsync(cancellationToken: cancel)).Value;
            return Describe(province, commune, quarter, found.Metadata, found.ETag);
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return null;
        }
    }

    /// <summary>All files of a province, by quarter and commune.</summary>
    public async Task<IReadOnlyList<LakeFile>> ListAsync(UnitCode province, CancellationToken cancel)
    {
        var files = new List<LakeFile>();
        await foreach (var quarter in container.GetBlobsByHierarchyAsync(prefix: LakePaths.Records, delimiter: "/", cancellationToken: cancel))
        {
            if (!quarter.IsPrefix)
                continue;
            await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, prefix: LakePaths.FolderOf(quarter.Prefix, province), cancellationToken: cancel))
            {
                if (LakePaths.TryRead(blob.Name, out var commune, out var period))
                    files.Add(Describe(province, commune, period, blob.Metadata, blob.Properties.ETag!.Value));
            }
        }

        return files;
    }

    /// <summary>Those that have any file.</summary>
    public async Task<IReadOnlySet<UnitCode>> ProvincesAsync(CancellationToken cancel)
    {
        var provinces = new HashSet<UnitCode>();
        await foreach (var quarter in container.GetBlobsByHierarchyAsync(prefix: LakePaths.Records, delimiter: "/", cancellationToken: cancel))
        {
            await foreach (var folder in container.GetBlobsByHierarchyAsync(prefix: quarter.Prefix, delimiter: "/", cancellationToken: cancel))
            {
                if (UnitCode.TryParse(folder.Prefix?.Split('/')[^2], out var province))
                    provinces.Add(province);
            }
        }

        return provinces;
    }

    /// <param name="file">What it is to be; its version is not known yet.</param>
    /// <param name="before">The one that was there when its records began to be read; null where there was none.</param>
    /// <param name="path">Where its bytes lie.</param>
    /// <param name="cancel">Stops the upload.</param>
    /// <returns>False where somebody else has written meanwhile.</returns>
    public async Task<bool> TryWriteAsync(LakeFile file, LakeFile? before, string path, CancellationToken cancel)
    {
        var blob = container.GetBlobClient(LakePaths.Of(file.Province, file.Commune, file.Quarter));
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Hash] = file.Hash, [ReadAt] = file.ReadAt.ToString("O", CultureInfo.InvariantCulture), [Reader] = file.Reader, [Counts] = LakeCounts.Write(file.Counts),
        };
        var conditions = before is null ? new BlobRequestConditions { IfNoneMatch = ETag.All } : new BlobRequestConditions { IfMatch = before.Version };
        try
        {
            if (before?.Hash == file.Hash)
                await blob.SetMetadataAsync(metadata, conditions, cancel);
            else
                await blob.UploadAsync(path, new BlobUploadOptions { Conditions = conditions, Metadata = metadata }, cancel);
            return true;
        }
        catch (RequestFailedException overtaken) when (overtaken.Status is 409 or 412 or 404)
        {
            return await IsOwnAsync(file, cancel);
        }
    }

    /// <returns>False where it has been replaced since it was listed; one that was rebuilt with the same records has not.</returns>
    public async Task<bool> TryDownloadAsync(LakeFile file, string path, CancellationToken cancel)
    {
        for (var wanted = file; wanted?.Hash == file.Hash; wanted = await FindAsync(file.Province, file.Commune, file.Quarter, cancel))
        {
            if (await TryDownloadOnceAsync(wanted, path, cancel))
                return true;
        }

        return false;
    }

    private async Task<bool> TryDownloadOnceAsync(LakeFile file, string path, CancellationToken cancel)
    {
        try
        {
            await container.GetBlobClient(LakePaths.Of(file.Province, file.Commune, file.Quarter))
                .DownloadToAsync(path, new BlobDownloadToOptions { Conditions = new BlobRequestConditions { IfMatch = file.Version } }, cancel);
            return true;
        }
        catch (RequestFailedException replaced) when (replaced.Status is 404 or 412)
        {
            return false;
        }
    }

    /// <summary>A refusal may be the echo of our own write, whose answer was lost.</summary>
    private async Task<bool> IsOwnAsync(LakeFile file, CancellationToken cancel) =>
        await FindAsync(file.Province, file.Commune, file.Quarter, cancel) is { } found
        && (found.Hash, found.ReadAt, found.Reader) == (file.Hash, file.ReadAt, file.Reader);

    private static LakeFile Describe(UnitCode province, UnitCode commune, Period quarter, IDictionary<string, string> metadata, ETag version) => new(
        province,
        commune,
        quarter,
        metadata[Hash],
        DateTimeOffset.Parse(metadata[ReadAt], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        metadata[Reader],
        LakeCounts.Read(metadata[Counts]),
        version);
}
