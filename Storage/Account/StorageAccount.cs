using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Account;

/// <summary>The clients of one storage account. All are safe to share, and made on first use.</summary>
public sealed class StorageAccount
{
    private readonly Lazy<TableServiceClient> tables;
    private readonly Lazy<BlobServiceClient> blobs;
    private readonly Lazy<QueueServiceClient> queues;
    private readonly Lazy<QueueServiceClient> rawQueues;

    /// <param name="settings">Where it is.</param>
    /// <param name="patience">How long calls wait.</param>
    /// <param name="errors">Where calls that failed are counted; nowhere where it is null.</param>
    public StorageAccount(StorageSettings settings, RetryPatience patience, StorageErrors? errors = null)
    {
        if (settings.ConnectionString is { } connection)
        {
            tables = new(() => new TableServiceClient(connection, patience.ForTables(errors)));
            blobs = new(() => new BlobServiceClient(connection, patience.ForBlobs(errors)));
            queues = new(() => new QueueServiceClient(connection, patience.ForQueues(QueueMessageEncoding.Base64, errors)));
            rawQueues = new(() => new QueueServiceClient(connection, patience.ForQueues(QueueMessageEncoding.None, errors)));
            return;
        }

        var account = settings.AccountName;
        var identity = new Lazy<TokenCredential>(() => new DefaultAzureCredential());
        tables = new(() => new TableServiceClient(new Uri($"https://{account}.table.core.windows.net"), identity.Value, patience.ForTables(errors)));
        blobs = new(() => new BlobServiceClient(new Uri($"https://{account}.blob.core.windows.net"), identity.Value, patience.ForBlobs(errors)));
        var queueAddress = new Uri($"https://{account}.queue.core.windows.net");
        queues = new(() => new QueueServiceClient(queueAddress, identity.Value, patience.ForQueues(QueueMessageEncoding.Base64, errors)));
        rawQueues = new(() => new QueueServiceClient(queueAddress, identity.Value, patience.ForQueues(QueueMessageEncoding.None, errors)));
    }

    public TableServiceClient Tables => tables.Value;

    public BlobServiceClient Blobs => blobs.Value;

    /// <summary>Messages go as Base64, which is what <c>messageEncoding</c> in host.json says.</summary>
    public QueueServiceClient Queues => queues.Value;

    /// <summary>Messages as they lie there: for whoever must also take one that is no Base64.</summary>
    public QueueServiceClient RawQueues => rawQueues.Value;
}
