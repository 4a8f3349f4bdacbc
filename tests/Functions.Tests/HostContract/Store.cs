using Azure.Storage.Queues;
using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Storage.Runs;
using Tcns.Testing;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>A storage account as the tests see it: what they put in, what the app has left there.</summary>
internal sealed class Store
{
    private const string Rebuild = "Rebuild";
    private const string Retention = "Retention";
    private readonly RunLog runs;
    private readonly KeyStore keys;

    private Store(string connectionString)
    {
        ConnectionString = connectionString;
        Account = new StorageAccount(StorageSettings.FromConnectionString(connectionString), RetryPatience.Working);
        runs = new RunLog(Account, new BusinessClock(TimeProvider.System));
        keys = new KeyStore(Account, Units);
    }

    public string ConnectionString { get; }

    public StorageAccount Account { get; }

    public Uri Tables => Endpoints.AddressOf(StorageService.Table, ConnectionString);

    private static OfficialUnits Units { get; } = OfficialUnits.Read(File.OpenText(Repository.At("plans", "units.csv")));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Store> CreateAsync(string connectionString)
    {
        var store = new Store(connectionString);
        await new StorageLayout(store.Account).EnsureAsync();
        return store;
    }

    /// <summary>The connection string by which table calls go another way.</summary>
    public string WithTablesAt(Uri address) => Endpoints.Through(address, StorageService.Table, ConnectionString);

    /// <summary>A key whose last good day was yesterday.</summary>
    public Task<AccessKey> AddExpiredKeyAsync() => AddKeyAsync(new DateOnly(2020, 1, 1));

    public Task<AccessKey> AddGoodKeyAsync() => AddKeyAsync(null);

    public async Task<bool> HasAsync(AccessKey key) => await keys.FindAsync(key.Hash, Cancel) is not null;

    public async Task<int> CountRetentionsAsync() => (await runs.FindAsync(Retention, "-", Cancel))?.Runs ?? 0;

    public async Task<int> CountRunsAsync(RebuildOrder order) =>
        (await runs.FindAsync(Rebuild, order.Commune + "|" + order.Quarter, Cancel))?.Runs ?? 0;

    public QueueClient Queue(string name) => Account.Queues.GetQueueClient(name);

    public async Task<IReadOnlyList<string>> ReadPoisonAsync()
    {
        var poison = Queue(StorageLayout.RebuildQueue + "-poison");
        if (!await poison.ExistsAsync(Cancel))
            return [];
        return [.. (await poison.PeekMessagesAsync(32, Cancel)).Value.Select(message => message.Body.ToString())];
    }

    private async Task<AccessKey> AddKeyAsync(DateOnly? expiresOn)
    {
        var details = new KeyDetails { CreatedAt = TimeProvider.System.GetUtcNow(), CreatedBy = "test", ExpiresOn = expiresOn };
        var key = AccessKey.Create(KeySecret.Create().Hash, Role.Viewer, UnitCode.Parse("31"), details);
        Assert.True(await keys.AddAsync(key, Cancel));
        return key;
    }
}
