using Azure.Storage.Blobs.Specialized;
using Tcns.Domain.Places;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Backup;
using Tcns.Storage.Files;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Backup;

/// <summary>A restore that was broken off, and others beside it.</summary>
public sealed class RestoreAgainTests(Azurite azurite) : IDisposable
{
    private readonly TwoStores stores = new(azurite);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Broken_off_after_each_of_its_files_it_goes_on_and_ends_with_the_same()
    {
        await stores.PrepareAsync();
        await PlantAsync();
        await stores.ExportAsync();
        var secret = await new PseudonymKey(stores.Source).FindAsync(Cancel);
        var broken = 0;
        for (var isDone = false; !isDone;)
        {
            var steps = 0;
            isDone = await Record.ExceptionAsync(() => stores.RestoreAsync(told: step =>
            {
                if (++steps == 1 && step.Done < step.Total)
                    throw new InvalidOperationException("broken off");
            })) is null;
            broken += isDone ? 0 : 1;
            if ((await TwoStores.KeysAsync(stores.Target, StorageLayout.Records)).Count > 0)
                Assert.Equal(secret, await new PseudonymKey(stores.Target).FindAsync(Cancel));
            Assert.Equal(isDone, await stores.Target.Blobs.GetBlobContainerClient(StorageLayout.Feed).GetBlobClient("vn/latest.json").ExistsAsync(Cancel));
        }

        Assert.True(broken > 8, $"broken off {broken} times");
        foreach (var table in StorageLayout.Tables.Except([StorageLayout.Runs, StorageLayout.Changes]))
            Assert.Equal(await TwoStores.KeysAsync(stores.Source, table), await TwoStores.KeysAsync(stores.Target, table));
        foreach (var container in StorageLayout.Containers.Except([StorageLayout.Locks]))
            Assert.Equal(await NamesAsync(stores.Source, container), await NamesAsync(stores.Target, container));
    }

    [Fact]
    public async Task Over_a_half_one_no_other_backup_is_restored_and_none_beside_one_at_work()
    {
        await stores.PrepareAsync();
        await PlantAsync();
        await stores.ExportAsync();
        using var others = new TwoStores(azurite);
        await others.PrepareAsync();
        await others.ExportAsync();
        await using (await BlobLock.TryTakeAsync(stores.Target, "restore", Cancel))
            Assert.Equal(BackupTrouble.Running, (await Assert.ThrowsAsync<BackupException>(() => stores.RestoreAsync())).Trouble);
        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.RestoreAsync(told: _ => throw new InvalidOperationException("broken off")));

        Assert.Equal(BackupTrouble.StoreTaken, (await Assert.ThrowsAsync<BackupException>(() => others.RestoreAsync(into: stores.Target))).Trouble);
        await stores.RestoreAsync();
    }

    [Fact]
    public async Task One_that_loses_its_lock_stops()
    {
        await stores.PrepareAsync();
        await PlantAsync();
        await stores.ExportAsync();
        var lease = stores.Target.Blobs.GetBlobContainerClient(StorageLayout.Locks).GetBlobClient("restore").GetBlobLeaseClient();

        Assert.NotNull(await Record.ExceptionAsync(() => stores.RestoreAsync(told: step =>
        {
            if (step.Done == 2)
                lease.Break(TimeSpan.Zero, cancellationToken: Cancel);
        })));
        Assert.False(await stores.Target.Blobs.GetBlobContainerClient(StorageLayout.Feed).GetBlobClient("vn/latest.json").ExistsAsync(Cancel));
        await stores.RestoreAsync();
    }

    [Fact]
    public async Task Of_a_unit_it_goes_only_into_a_store_of_the_same_version()
    {
        await stores.PrepareAsync();
        var scope = BackupScope.Of(UnitCode.Parse("31"), TwoStores.Units);
        await stores.ExportAsync(scope);
        await stores.Log(stores.Target).AppendAsync(UnitCode.Parse("08"), TwoStores.Event("a"), Cancel);
        await stores.Schema(stores.Target).NoteAsync(7, Cancel);

        Assert.Equal(BackupTrouble.OtherSchema, (await Assert.ThrowsAsync<BackupException>(() => stores.RestoreAsync(scope))).Trouble);
    }

    [Fact]
    public async Task Rows_that_are_too_large_for_one_transaction_go_in_several()
    {
        await stores.PrepareAsync();
        for (var number = 0; number < 90; number++)
            await TwoStores.PutAsync(stores.Source, StorageLayout.Records, "11113-T03", $"r|{number:D2}", ("A", new string('ạ', 30_000)), ("B", new string('b', 30_000)));
        await stores.ExportAsync();
        await stores.RestoreAsync();

        Assert.Equal(90, (await TwoStores.KeysAsync(stores.Target, StorageLayout.Records)).Count);
    }

    public void Dispose() => stores.Dispose();

    private async Task PlantAsync()
    {
        await new PseudonymKey(stores.Source).GetAsync(Cancel);
        foreach (var table in BackupScope.Tables.Take(7))
            await TwoStores.PutAsync(stores.Source, table, "11113", "x", ("Unit", "11113"));
        foreach (var (container, name) in ((string, string)[])[("feed", "31/a.csv"), ("feed", "31/latest.json"), ("feed", "vn/latest.json"), ("lake", "records/2026-Q4/31/11113.parquet"), ("provinces", "31/public.json")])
            await stores.Source.Blobs.GetBlobContainerClient(container).GetBlobClient(name).UploadAsync(BinaryData.FromString(name), Cancel);
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(StorageAccount account, string container) =>
        await account.Blobs.GetBlobContainerClient(container).GetBlobsAsync(cancellationToken: Cancel).Select(blob => blob.Name).ToListAsync(Cancel);
}
