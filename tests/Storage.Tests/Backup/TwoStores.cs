using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Backup;
using Tcns.Storage.Schema;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Backup;

/// <summary>A store to be backed up and an empty one to restore into, with a folder between them.</summary>
internal sealed class TwoStores(Azurite azurite) : IDisposable
{
    private readonly string source = azurite.TakeAccount();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-backup-");
    private readonly BusinessClock clock = new(TimeProvider.System);

    public static OfficialUnits Units { get; } = OfficialUnits.Read(File.OpenText(Repository.At("plans", "units.csv")));

    public StorageAccount Source => field ??= Account(source);

    public StorageAccount Target { get; } = Account(azurite.TakeAccount());

    public BackupFolder Folder => new(Path.Combine(folder.FullName, "backup"));

    public AuditLog Log(StorageAccount account) => new(account, clock);

    public StoreSchema Schema(StorageAccount account) => new(account, clock, SchemaSteps.Shipped);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task PrepareAsync()
    {
        await new StorageLayout(Source).EnsureAsync();
        await new StorageLayout(Target).EnsureAsync();
    }

    public async Task<BackupManifest> ExportAsync(BackupScope? scope = null, Action<BackupStep>? told = null, FaultProxy? tables = null, TimeProvider? time = null)
    {
        var made = (await Schema(Source).FindAsync(Cancel), "test");
        var account = tables is null ? Source : Account(source.Replace($":{azurite.Tables.Port}/", $":{tables.Address.Port}/", StringComparison.Ordinal));
        return await new ExportStore(account, time ?? TimeProvider.System).RunAsync(Folder, scope ?? BackupScope.Whole, made, new Told(told ?? (_ => { })), Cancel);
    }

    public async Task RestoreAsync(BackupScope? scope = null, Action<BackupStep>? told = null, StorageAccount? into = null)
    {
        var (manifest, contents) = BackupContents.Open(Folder, SchemaSteps.Shipped.Newest);
        var target = into ?? Target;
        await new RestoreStore(target, Schema(target), new PseudonymKey(target)).RunAsync(manifest, contents, scope ?? BackupScope.Whole, new Told(told ?? (_ => { })), Cancel);
    }

    public static Task PutAsync(StorageAccount account, string table, string partition, string row, params (string Name, object Value)[] properties)
    {
        var entity = new TableEntity(partition, row);
        foreach (var (name, value) in properties)
            entity[name] = value;
        return account.Tables.GetTableClient(table).UpsertEntityAsync(entity, TableUpdateMode.Replace, Cancel);
    }

    public static async Task<IReadOnlyList<string>> KeysAsync(StorageAccount account, string table) =>
        await account.Tables.GetTableClient(table).QueryAsync<TableEntity>(cancellationToken: Cancel).Select(row => row.PartitionKey + "/" + row.RowKey).ToListAsync(Cancel);

    public static AuditEvent Event(string action) => new("test", action, "11113", "");

    public void Dispose() => folder.Delete(recursive: true);

    private static StorageAccount Account(string connection) => new(StorageSettings.FromConnectionString(connection), RetryPatience.Working);

    /// <summary>Told at once, not later on another thread.</summary>
    private sealed class Told(Action<BackupStep> told) : IProgress<BackupStep>
    {
        public void Report(BackupStep value) => told(value);
    }
}
