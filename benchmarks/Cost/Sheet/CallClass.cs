namespace Tcns.Benchmarks.Cost.Sheet;

/// <summary>
/// Requests to a storage account as price lists tell them apart; of blobs by Microsoft's page "Map each REST operation to a price", where leases,
/// looks at properties and changes of metadata are all <c>Other</c>.
/// </summary>
internal enum CallClass
{
    TableRead,
    TableWrite,
    TableTransaction,
    TableQuery,
    BlobRead,
    BlobWrite,
    BlobList,
    BlobDelete,
    BlobOther,
    QueueRead,
    QueueWrite,
}
