using Tcns.Domain.Places;
using Tcns.Storage.Account;
using Tcns.Storage.Backup;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Backup;

/// <summary>A store at work while it is read: what belongs together comes together.</summary>
public sealed class ExportAtWorkTests(Azurite azurite) : IDisposable
{
    private const string Team = "11113-T03";
    private readonly TwoStores stores = new(azurite);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_others_write_chains_and_histories_come_whole()
    {
        await stores.PrepareAsync();
        var unit = UnitCode.Parse("11113");
        for (var version = 1; version <= 3; version++)
            await VersionAsync(version);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var writing = Task.WhenAll(AppendAsync(unit, stop.Token), RewriteAsync(stop.Token));
        await stores.ExportAsync(told: step => Thread.Sleep(step.What == StorageLayout.Records ? 300 : 0));
        await stop.CancelAsync();
        await writing;
        await stores.RestoreAsync();

        Assert.Null(await stores.Log(stores.Target).FindBreakAsync(unit, Cancel));
        var rows = await stores.Target.Tables.GetTableClient(StorageLayout.Records).QueryAsync<TableEntity>(cancellationToken: Cancel).ToListAsync(Cancel);
        var newest = rows.Single(row => row.RowKey == "r|one").GetInt32("Version")!.Value;
        Assert.True(newest > 3);
        Assert.Equal(Enumerable.Range(1, newest - 1), rows.Where(row => row.RowKey.StartsWith("h|", StringComparison.Ordinal)).Select(row => row.GetInt32("Version")!.Value));
    }

    [Fact]
    public async Task A_partition_that_changes_between_two_of_its_pages_is_read_again()
    {
        await stores.PrepareAsync();
        var table = stores.Source.Tables.GetTableClient(StorageLayout.Records);
        TableTransactionAction Row(int number, int version) => new(TableTransactionActionType.UpsertReplace, new TableEntity(Team, $"r|{number:D4}") { ["Version"] = version });
        foreach (var some in Enumerable.Range(0, 1_050).Chunk(100))
            await table.SubmitTransactionAsync(some.Select(number => Row(number, 1)), Cancel);
        await using var proxy = FaultProxy.InFrontOf(azurite.Tables);
        var version = 1;
        proxy.PlanFor(
            request =>
            {
                // What asks for the second page of the partition alone comes, twice, after a change of its first row and its last.
                if (version <= 2 && request.Target.Contains("NextRowKey", StringComparison.Ordinal) && request.Target.Contains("PartitionKey%20eq", StringComparison.Ordinal))
                    Task.Run(() => table.SubmitTransactionAsync([Row(0, ++version), Row(1_049, version)], Cancel)).Wait(Cancel);
                return false;
            },
            new Fault.None());
        await stores.ExportAsync(tables: proxy);
        await stores.RestoreAsync();

        var rows = await stores.Target.Tables.GetTableClient(StorageLayout.Records).QueryAsync<TableEntity>(cancellationToken: Cancel).ToListAsync(Cancel);
        Assert.Equal((3, 1_050), (version, rows.Count));
        Assert.Equal([3, 3], new[] { rows[0], rows[^1] }.Select(row => row.GetInt32("Version")!.Value));
    }

    [Fact]
    public async Task What_the_lake_was_made_of_after_the_rows_were_read_is_marked()
    {
        await stores.PrepareAsync();
        await stores.ExportAsync(told: step =>
        {
            if (step is { What: StorageLayout.Changes, IsEnd: true })
                stores.Source.Blobs.GetBlobContainerClient(StorageLayout.Lake).GetBlobClient("records/2026-Q4/31/11113.parquet").Upload(BinaryData.FromString("newer"), Cancel);
        });
        await stores.RestoreAsync();

        Assert.Equal(["31/11113|2026-Q4"], await TwoStores.KeysAsync(stores.Target, StorageLayout.Changes));
    }

    [Fact]
    public async Task A_run_that_was_broken_off_in_each_of_its_steps_goes_on_and_ends_with_the_same()
    {
        await stores.PrepareAsync();
        for (var number = 0; number < 40; number++)
            await TwoStores.PutAsync(stores.Source, BackupScope.Tables[number % 7], $"11113-T0{number % 3}", $"x{number:D2}");
        await stores.Source.Blobs.GetBlobContainerClient(StorageLayout.Feed).GetBlobClient("31/a.csv").UploadAsync(BinaryData.FromString("a"), Cancel);
        foreach (var step in BackupScope.Tables.Concat(BackupScope.Containers))
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => stores.ExportAsync(told: done =>
            {
                if (done.What == step && done.IsEnd)
                    throw new InvalidOperationException("broken off");
            }));
            await File.AppendAllTextAsync(Path.Combine(stores.Folder.Root, "index.jsonl"), "{\"path\":\"tab", Cancel);
        }

        var manifest = await stores.ExportAsync();
        await stores.RestoreAsync();

        Assert.Equal(40, manifest.Rows.Where(table => table.Key is not (StorageLayout.Runs or StorageLayout.Secrets)).Sum(table => table.Value));
        foreach (var table in BackupScope.Tables.Take(7))
            Assert.Equal(await TwoStores.KeysAsync(stores.Source, table), await TwoStores.KeysAsync(stores.Target, table));
    }

    [Fact]
    public async Task A_folder_in_which_another_stores_backup_was_begun_is_left_alone()
    {
        await stores.PrepareAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.ExportAsync(told: _ => throw new InvalidOperationException("broken off")));
        using var others = new TwoStores(azurite);
        await others.PrepareAsync();
        var made = (await others.Schema(others.Source).FindAsync(Cancel), "test");

        var trouble = await Assert.ThrowsAsync<BackupException>(() =>
            new ExportStore(others.Source, TimeProvider.System).RunAsync(stores.Folder, BackupScope.Whole, made, new Progress<BackupStep>(), Cancel));
        Assert.Equal(BackupTrouble.OtherBegun, trouble.Trouble);
    }

    public void Dispose() => stores.Dispose();

    private async Task AppendAsync(UnitCode unit, CancellationToken stop)
    {
        for (; !stop.IsCancellationRequested; await Task.Delay(20, Cancel))
            await stores.Log(stores.Source).AppendAsync(unit, TwoStores.Event("a"), Cancel);
    }

    private async Task RewriteAsync(CancellationToken stop)
    {
        for (var version = 4; !stop.IsCancellationRequested; version++)
        {
            await VersionAsync(version);
            await Task.Delay(20, Cancel);
        }
    }

    /// <summary>As records are corrected: the newest version and the one before it in one transaction.</summary>
    private async Task VersionAsync(int version)
    {
        TableTransactionAction Row(string row, int number) => new(TableTransactionActionType.UpsertReplace, new TableEntity(Team, row) { ["Version"] = number });
        var history = version > 1 ? new[] { Row($"h|one|{version - 1:D6}", version - 1) } : [];
        await stores.Source.Tables.GetTableClient(StorageLayout.Records).SubmitTransactionAsync([Row("r|one", version), .. history], Cancel);
    }
}
