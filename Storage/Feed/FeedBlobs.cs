using Azure;
using Azure.Storage;
using Azure.Storage.Blobs.Models;

namespace Tcns.Storage.Feed;

/// <summary>How the feed's blobs are written.</summary>
internal static class FeedBlobs
{
    public const string Sha256 = "sha256";
    public const string Manifest = "manifest";
    public const string Replaces = "replaces";
    public const string Json = "application/json";

    /// <summary>Each piece must pass within the network timeout of a call.</summary>
    private const int PieceBytes = 4 * 1024 * 1024;

    /// <summary>Only where nothing is stored under the name.</summary>
    public static BlobRequestConditions New => new() { IfNoneMatch = ETag.All };

    public static BlobUploadOptions Options(string contentType, BlobRequestConditions conditions, params (string Key, string? Value)[] metadata) => new()
    {
        HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
        Conditions = conditions,
        Metadata = metadata.Where(entry => entry.Value is not null).ToDictionary(entry => entry.Key, entry => entry.Value!),
        TransferOptions = new StorageTransferOptions { InitialTransferSize = PieceBytes, MaximumTransferSize = PieceBytes, MaximumConcurrency = 2 },
        TransferValidation = new UploadTransferValidationOptions { ChecksumAlgorithm = StorageChecksumAlgorithm.MD5 },
    };
}
