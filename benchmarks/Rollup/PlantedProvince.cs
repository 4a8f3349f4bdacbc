using Azure;
using Azure.Storage.Blobs;
using Tcns.Analytics.Engine;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;
using Tcns.Storage;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Lake;
using Tcns.Storage.Registry;
using Tcns.Testing;

namespace Tcns.Benchmarks.Rollup;

/// <summary>The demo's province with its registry and plan, and visits of one quarter straight in its lake.</summary>
internal sealed class PlantedProvince : IAsyncDisposable
{
    public const string Code = "08";
    private const string Clock = "2026-11-20T08:00:00+07:00";
    private static readonly UnitCode Province = UnitCode.Parse(Code);
    private static readonly Period Quarter = Period.Parse("2026-Q4");

    private readonly string storage;
    private readonly StorageAccount account;
    private readonly LakeStore lake;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-rollup-");
    private IReadOnlyList<CommuneRegistry> registries = [];

    private PlantedProvince(string storage)
    {
        this.storage = storage;
        account = new StorageAccount(StorageSettings.FromConnectionString(storage), RetryPatience.Working);
        lake = new LakeStore(account);
    }

    /// <summary>Where the verbs keep what they need for a while.</summary>
    public string Temporary => folder.CreateSubdirectory("temporary").FullName;

    public IReadOnlyCollection<string> Files { get; private set; } = [];

    public static async Task<PlantedProvince> PlantAsync(string storage)
    {
        var planted = new PlantedProvince(storage);
        await planted.RunAsync("demo", "--size", "0", "--no-serve", "--no-rollup");
        planted.registries = await planted.ReadRegistriesAsync();
        return planted;
    }

    public async Task PlantVisitsAsync(int count)
    {
        using var visits = VisitLake.Open(folder.FullName, registries, await new PseudonymKey(account).GetAsync(default));
        Files = visits.Write(count);
        foreach (var path in Files)
            await UploadAsync(path, visits.CountOf(path));
        await ForgetMarksAsync();
    }

    /// <summary>One visit less in one of its files.</summary>
    public Task ChangeOneCommuneAsync() => ChangeCommunesAsync(1);

    /// <summary>One visit less in each of so many of its files.</summary>
    public async Task ChangeCommunesAsync(int count)
    {
        using var visits = VisitLake.Open(folder.FullName, [], []);
        foreach (var path in Files.Take(count))
        {
            visits.DropOne(path);
            await UploadAsync(path, visits.CountOf(path));
        }
    }

    public async Task ForgetFeedAsync()
    {
        var container = account.Blobs.GetBlobContainerClient(StorageLayout.Feed);
        await foreach (var blob in container.GetBlobsAsync())
            await container.DeleteBlobAsync(blob.Name);
    }

    /// <summary>A container of a new name, beside those of the product.</summary>
    public BlobContainerClient SpareContainer() => account.Blobs.GetBlobContainerClient("bare-" + Guid.NewGuid().ToString("n"));

    public Task<Lap> RollUpAsync() => RunAsync("rollup", "--unit", Province.Value, "--period", Quarter.ToString());

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<IReadOnlyList<CommuneRegistry>> ReadRegistriesAsync()
    {
        var store = new RegistryStore(account);
        var read = new List<CommuneRegistry>();
        using var list = File.OpenText(Repository.At("plans", "units.csv"));
        foreach (var commune in OfficialUnits.Read(list).CommunesOf(Province))
            read.Add(await store.ReadAsync(commune.Code, default));
        return read;
    }

    private async Task UploadAsync(string path, int count)
    {
        var commune = UnitCode.Parse(Path.GetFileNameWithoutExtension(path));
        var before = await lake.FindAsync(Province, commune, Quarter, default);
        var file = new LakeFile(
            Province, commune, Quarter, VisitLake.HashOf(path), TimeProvider.System.GetUtcNow(), "benchmark",
            new Dictionary<string, int>(StringComparer.Ordinal) { ["visit"] = count }, default);
        if (!await lake.TryWriteAsync(file, before, path, default))
            throw new InvalidOperationException("The lake's file could not be written.");
    }

    /// <summary>Nothing waits to be rebuilt from the tables, which hold no visit.</summary>
    private async Task ForgetMarksAsync()
    {
        var table = account.Tables.GetTableClient(StorageLayout.Changes);
        await foreach (var mark in table.QueryAsync<Tcns.Storage.Tables.TableEntity>())
            await table.DeleteEntityAsync(mark.PartitionKey, mark.RowKey, ETag.All);
    }

    private Task<Lap> RunAsync(params IReadOnlyList<string> words) => VerbRun.RunAsync(
        folder.FullName,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = storage, ["Tcns__SystemKey"] = "benchmark", ["Tcns__DataFolder"] = folder.FullName, ["Tcns__Clock"] = Clock,
            ["TMPDIR"] = Temporary,
        },
        words);
}
