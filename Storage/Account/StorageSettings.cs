using Tcns.Storage.Tables;

namespace Tcns.Storage.Account;

/// <summary>
/// Where the data lie: a connection string (with an account key or a SAS), or the name of an account that is entered with
/// the managed identity of the platform.
/// </summary>
public sealed record StorageSettings
{
    /// <summary>The words that stand for the emulator in a connection string.</summary>
    public const string Development = "UseDevelopmentStorage=true";

    private StorageSettings(string? connectionString, string? accountName)
    {
        ConnectionString = connectionString;
        AccountName = accountName;
    }

    public string? ConnectionString { get; }

    public string? AccountName { get; }

    public bool IsDevelopment =>
        ConnectionString is not null && ConnectionString.TrimEnd(' ', ';').Equals(Development, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the emulator keeps the data, wherever it listens.</summary>
    public bool IsEmulator =>
        IsDevelopment || ConnectionString?.Contains("AccountName=" + TableConnectionString.EmulatorAccount, StringComparison.OrdinalIgnoreCase) == true;

    public static StorageSettings FromConnectionString(string connectionString) => new(connectionString, null);

    /// <summary>The emulator at other addresses than its usual ones.</summary>
    public static StorageSettings FromEmulator(Uri blobs, Uri queues, Uri tables) => new(
        $"DefaultEndpointsProtocol=http;AccountName={TableConnectionString.EmulatorAccount};AccountKey={TableConnectionString.EmulatorKey};" +
        $"BlobEndpoint={Account(blobs)};QueueEndpoint={Account(queues)};TableEndpoint={Account(tables)};",
        null);

    public static StorageSettings FromAccountName(string accountName) => new(null, accountName);

    private static Uri Account(Uri service) => new(service, TableConnectionString.EmulatorAccount);
}
