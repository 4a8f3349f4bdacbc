namespace Tcns.Storage.Account;

/// <summary>The tables, containers and queues that the product uses, made where they lack.</summary>
public sealed class StorageLayout(StorageAccount account)
{
    public const string Keys = "keys";
    public const string Audit = "audit";
    public const string Registry = "registry";
    public const string Records = "records";
    public const string Reports = "reports";
    public const string Awards = "awards";
    public const string Notices = "notices";
    public const string Changes = "changes";
    public const string Runs = "runs";
    public const string Secrets = "secrets";
    public const string Locks = "locks";
    public const string Lake = "lake";
    public const string Feed = "feed";
    public const string Provinces = "provinces";
    public const string RebuildQueue = "rebuild";
    public const string PublishQueue = "publish";
    public const string NoticeQueue = "notices";

    private readonly Lock gate = new();
    private Task? ready;

    public static IReadOnlyList<string> Tables { get; } = [Keys, Audit, Registry, Records, Reports, Awards, Notices, Changes, Runs, Secrets];

    public static IReadOnlyList<string> Containers { get; } = [Locks, Lake, Feed, Provinces];

    public static IReadOnlyList<string> Queues { get; } = [RebuildQueue, PublishQueue, NoticeQueue];

    /// <summary>Done once for the process; a failure is tried again by whoever asks next.</summary>
    public Task EnsureAsync()
    {
        lock (gate)
        {
            if (ready is null || ready.IsFaulted || ready.IsCanceled)
                ready = CreateAsync();
            return ready;
        }
    }

    private Task CreateAsync() => Task.WhenAll(
    [
        .. Tables.Select(name => account.Tables.CreateTableIfNotExistsAsync(name)),
        .. Containers.Select(name => account.Blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync()),
        .. Queues.Select(name => account.Queues.GetQueueClient(name).CreateIfNotExistsAsync()),
    ]);
}
