using Azure.Storage.Blobs;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Backup;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Backup;

/// <summary>An export that was broken off and goes on, and what has happened in the store between its runs.</summary>
public sealed class ExportAgainTests(Azurite azurite) : IDisposable
{
    private const string LakeFile = "records/2026-Q4/31/11113.parquet";
    private readonly TwoStores stores = new(azurite);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_written_between_two_runs_comes_with_its_mark_what_it_names_and_what_the_log_says()
    {
        await stores.PrepareAsync();
        await stores.Log(stores.Source).AppendAsync(UnitCode.Parse("11113"), TwoStores.Event("a"), Cancel);
        await TwoStores.PutAsync(stores.Source, StorageLayout.Registry, "11113", "member|one");
        await BreakOffAsync(StorageLayout.Changes);
        await stores.Log(stores.Source).AppendAsync(UnitCode.Parse("11113"), TwoStores.Event("b"), Cancel);
        await TwoStores.PutAsync(stores.Source, StorageLayout.Registry, "11113", "member|two");
        await TwoStores.PutAsync(stores.Source, StorageLayout.Changes, "31", "11113-T04|2026-Q4", ("Writer", "w"));
        await TwoStores.PutAsync(stores.Source, StorageLayout.Records, "11113-T04", "r|names-two");
        await BreakOffAsync(StorageLayout.Changes);
        await TwoStores.PutAsync(stores.Source, StorageLayout.Records, "11113-T04", "r|names-two", ("Version", 2));
        await stores.ExportAsync();
        await stores.RestoreAsync();

        Assert.Equal(["11113-T04/r|names-two"], await TwoStores.KeysAsync(stores.Target, StorageLayout.Records));
        Assert.Equal(2, (await stores.Target.Tables.GetTableClient(StorageLayout.Records).GetEntityAsync<TableEntity>("11113-T04", "r|names-two", cancellationToken: Cancel)).Value.GetInt32("Version"));
        Assert.Equal(["11113/member|one", "11113/member|two"], await TwoStores.KeysAsync(stores.Target, StorageLayout.Registry));
        Assert.Equal(["31/11113-T04|2026-Q4"], await TwoStores.KeysAsync(stores.Target, StorageLayout.Changes));
        Assert.Equal(2, await stores.Log(stores.Target).ReadAsync(UnitCode.Parse("11113"), Cancel).CountAsync(Cancel));
        Assert.Null(await stores.Log(stores.Target).FindBreakAsync(UnitCode.Parse("11113"), Cancel));
    }

    [Fact]
    public async Task Blobs_that_were_replaced_come_as_they_are_now_and_those_that_went_do_not()
    {
        await stores.PrepareAsync();
        await PutAsync(StorageLayout.Feed, "08/latest.json", "1");
        await PutAsync(StorageLayout.Lake, LakeFile, "one");
        await PutAsync(StorageLayout.Lake, "records/2026-Q4/31/11114.parquet", "kept");
        await PutAsync(StorageLayout.Provinces, "08/public.json", "{}");
        await BreakOffAsync(StorageLayout.Provinces);
        await PutAsync(StorageLayout.Feed, "08/latest.json", "2");
        await PutAsync(StorageLayout.Lake, LakeFile, "two");
        await Blob(stores.Source, StorageLayout.Provinces, "08/public.json").DeleteAsync(cancellationToken: Cancel);
        await BreakOffAsync(StorageLayout.Locks);
        var manifest = await stores.ExportAsync();
        await stores.RestoreAsync();

        Assert.Equal((1, 2), (manifest.Blobs[StorageLayout.Feed], manifest.Blobs[StorageLayout.Lake]));
        Assert.Equal("2", await TextAsync(StorageLayout.Feed, "08/latest.json"));
        Assert.Equal("two", await TextAsync(StorageLayout.Lake, LakeFile));
        Assert.False(await Blob(stores.Target, StorageLayout.Provinces, "08/public.json").ExistsAsync(Cancel));
        Assert.Equal(["31/11113|2026-Q4", "31/11114|2026-Q4"], await TwoStores.KeysAsync(stores.Target, StorageLayout.Changes));
    }

    [Fact]
    public async Task In_the_middle_of_a_large_table_it_goes_on_behind_the_last_row_that_is_on_the_disk()
    {
        await stores.PrepareAsync();
        var table = stores.Source.Tables.GetTableClient(StorageLayout.Records);
        for (var number = 0; number < 230; number++)
            await table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity($"11113-T{number / 50:D2}", $"r|{number:D3}{row:D2}"))), Cancel);
        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.ExportAsync(told: step => throw new InvalidOperationException("broken off"), time: new LaterTime()));
        var first = new FileInfo(Path.Combine(stores.Folder.Root, "tables", "records", "000001.jsonl.gz"));
        var written = first.LastWriteTimeUtc;
        var manifest = await stores.ExportAsync(time: new LaterTime());

        first.Refresh();
        Assert.Equal((23_000, written), (manifest.Rows[StorageLayout.Records], first.LastWriteTimeUtc));
        await stores.RestoreAsync();
        Assert.Equal(await TwoStores.KeysAsync(stores.Source, StorageLayout.Records), await TwoStores.KeysAsync(stores.Target, StorageLayout.Records));
    }

    [Fact]
    public async Task Only_the_same_program_goes_on_and_only_one_at_a_time()
    {
        await stores.PrepareAsync();
        var inside = new TaskCompletionSource();
        using var go = new ManualResetEventSlim();
        var running = Task.Run(
            () => stores.ExportAsync(told: _ =>
            {
                inside.TrySetResult();
                go.Wait(TimeSpan.FromSeconds(30), Cancel);
            }),
            Cancel);
        await inside.Task;
        var second = await Record.ExceptionAsync(() => stores.ExportAsync());
        go.Set();
        await running;
        Assert.Equal(BackupTrouble.Running, Assert.IsType<BackupException>(second).Trouble);

        using var others = new TwoStores(azurite);
        await others.PrepareAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => others.ExportAsync(told: _ => throw new InvalidOperationException("broken off")));
        var made = (await others.Schema(others.Source).FindAsync(Cancel), "another version");
        var trouble = await Assert.ThrowsAsync<BackupException>(() =>
            new ExportStore(others.Source, TimeProvider.System).RunAsync(others.Folder, BackupScope.Whole, made, new Progress<BackupStep>(), Cancel));
        Assert.Equal(BackupTrouble.OtherBegun, trouble.Trouble);
    }

    public void Dispose() => stores.Dispose();

    private Task BreakOffAsync(string step) => Assert.ThrowsAsync<InvalidOperationException>(() => stores.ExportAsync(told: done =>
    {
        if (done.What == step && done.IsEnd)
            throw new InvalidOperationException("broken off");
    }));

    private Task PutAsync(string container, string name, string text) => Blob(stores.Source, container, name).UploadAsync(BinaryData.FromString(text), overwrite: true, Cancel);

    private async Task<string> TextAsync(string container, string name) => (await Blob(stores.Target, container, name).DownloadContentAsync(Cancel)).Value.Content.ToString();

    private static BlobClient Blob(StorageAccount account, string container, string name) => account.Blobs.GetBlobContainerClient(container).GetBlobClient(name);

    /// <summary>So late that what was written a moment ago counts as written long before.</summary>
    private sealed class LaterTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddHours(1);
    }
}
