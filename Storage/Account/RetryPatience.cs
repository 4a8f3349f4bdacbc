using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Account;

/// <summary>How long a call waits for the storage before it is given up.</summary>
public sealed record RetryPatience
{
    /// <summary>
    /// To the tables of one account. What asks while all are busy waits here, in order. A service that is asked over ever more connections
    /// refuses some, and a refused one waits for seconds.
    /// </summary>
    public const int MostConnections = 64;

    private readonly Lazy<HttpPipelineTransport> roads = new(() => new HttpClientTransport(new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        MaxConnectionsPerServer = MostConnections,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    }));

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

    /// <param name="errors">Where failed calls are counted; nowhere where it is null.</param>
    public TableClientOptions ForTables(StorageErrors? errors = null) => Apply(new TableClientOptions { Transport = roads.Value }, "tables", errors);

    /// <summary>Over as many connections as it takes: whoever fetches a file at his own pace holds one.</summary>
    public BlobClientOptions ForBlobs(StorageErrors? errors = null) => Apply(new BlobClientOptions(), "blobs", errors);

    public QueueClientOptions ForQueues(QueueMessageEncoding encoding, StorageErrors? errors = null) =>
        Apply(new QueueClientOptions { MessageEncoding = encoding }, "queues", errors);

    private T Apply<T>(T options, string service, StorageErrors? errors)
        where T : ClientOptions
    {
        if (errors is not null)
            options.AddPolicy(new StorageErrorPolicy(service, errors), HttpPipelinePosition.PerRetry);
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
