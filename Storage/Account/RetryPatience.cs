using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Account;

/// <summary>How long a call waits for the storage before it is given up.</summary>
public sealed record RetryPatience
{
    private RetryPatience(int retries, TimeSpan networkTimeout)
    {
        Retries = retries;
        NetworkTimeout = networkTimeout;
    }

    /// <summary>For the work itself: at worst about a minute, which is less than the five after which a change mark counts as old.</summary>
    public static RetryPatience Working { get; } = new(4, TimeSpan.FromSeconds(10));

    /// <summary>For asking whether the storage answers.</summary>
    public static RetryPatience Probing { get; } = new(0, TimeSpan.FromSeconds(3));

    public int Retries { get; }

    public TimeSpan NetworkTimeout { get; }

    public TableClientOptions ForTables() => Apply(new TableClientOptions());

    public BlobClientOptions ForBlobs() => Apply(new BlobClientOptions());

    public QueueClientOptions ForQueues(QueueMessageEncoding encoding) => Apply(new QueueClientOptions { MessageEncoding = encoding });

    private T Apply<T>(T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = Retries;
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(3);
        options.Retry.NetworkTimeout = NetworkTimeout;
        options.Diagnostics.IsLoggingContentEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        return options;
    }
}
