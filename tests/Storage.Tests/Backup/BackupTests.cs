using System.Runtime.Versioning;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Tcns.Domain.Places;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Backup;
using Tcns.Storage.Schema;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Backup;

public sealed class BackupTests(Azurite azurite) : IDisposable
{
    private readonly TwoStores stores = new(azurite);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_keeps_every_property_of_every_type()
    {
        await stores.PrepareAsync();
        (string Name, object Value)[] properties =
        [
            ("Text", "Xã Tân Kỳ \"quoted\" \\ \u2028 \r\n\t𝄞"), ("Empty", ""), ("Yes", true), ("Int", int.MinValue), ("Long", long.MaxValue), ("Whole", 3.0), ("Double", 0.1), ("Infinite", double.NegativeInfinity),
            ("At", new DateTimeOffset(2026, 11, 20, 1, 2, 3, TimeSpan.Zero).AddTicks(1234567)), ("Id", Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e")), ("Bytes", new byte[] { 0, 255, 10 }),
        ];
        await TwoStores.PutAsync(stores.Source, StorageLayout.Records, "11113-T03", "r|it's", properties);
        await stores.ExportAsync();
        await stores.RestoreAsync();

        var row = (await stores.Target.Tables.GetTableClient(StorageLayout.Records).GetEntityAsync<TableEntity>("11113-T03", "r|it's", cancellationToken: Cancel)).Value;
        foreach (var (name, value) in properties)
            Assert.Equal(value, row[name]);
    }

    [Fact]
    public async Task A_blob_keeps_its_bytes_type_and_metadata_and_a_feeds_pointer_comes_last()
    {
        await stores.PrepareAsync();
        await WriteAsync(StorageLayout.Feed, "08/latest.json", "{}");
        await WriteAsync(StorageLayout.Feed, "08/fact/a.parquet", "một");
        await WriteAsync(StorageLayout.Feed, "vn/latest.json", "{}");
        await WriteAsync(StorageLayout.Locks, "schedule-Retention", "2026-11-01");
        await WriteAsync(StorageLayout.Locks, "timer-Retention", "");
        await stores.ExportAsync();
        Assert.Equal(["vn/latest.json", "08/latest.json", "08/fact/a.parquet"], stores.Folder.ReadIndex().Entries.Where(entry => entry.Container == StorageLayout.Feed).Select(entry => entry.Name));
        await stores.RestoreAsync();

        var target = stores.Target.Blobs.GetBlobContainerClient(StorageLayout.Feed);
        var found = (await target.GetBlobClient("08/fact/a.parquet").DownloadContentAsync(Cancel)).Value;
        Assert.Equal(("một", "application/x-test", "no-store", "one"), (found.Content.ToString(), found.Details.ContentType, found.Details.CacheControl, found.Details.Metadata["what"]));
        Assert.Equal(["08/fact/a.parquet", "08/latest.json", "vn/latest.json"], (await BlobsAsync(target)).OrderBy(blob => blob.Properties.CreatedOn).ThenBy(blob => blob.Name, StringComparer.Ordinal).Select(blob => blob.Name));
        Assert.Equal(["restore", "schedule-Retention"], (await BlobsAsync(stores.Target.Blobs.GetBlobContainerClient(StorageLayout.Locks))).Select(blob => blob.Name));
    }

    [Fact]
    public async Task A_communes_backup_holds_its_own_rows_and_nobody_elses()
    {
        await stores.PrepareAsync();
        foreach (var table in (string[])[StorageLayout.Records, StorageLayout.Reports, StorageLayout.Awards, StorageLayout.Notices, StorageLayout.Registry, StorageLayout.Audit])
        {
            foreach (var partition in (string[])["11113", "11113-T03", "111130", "1111", "11112-T03", "31", "plans", "vn", "content 11113-T03", "content 11112", "content 31"])
                await TwoStores.PutAsync(stores.Source, table, partition, "x", ("Document", "31"));
        }

        await TwoStores.PutAsync(stores.Source, StorageLayout.Notices, "waiting", "11113-T03|1");
        await TwoStores.PutAsync(stores.Source, StorageLayout.Notices, "waiting", "11114|1");
        await TwoStores.PutAsync(stores.Source, StorageLayout.Changes, "31", "11113-T03|2026-Q4");
        await TwoStores.PutAsync(stores.Source, StorageLayout.Changes, "31", "11114|2026-Q4");
        await TwoStores.PutAsync(stores.Source, StorageLayout.Keys, "aa", "a1", ("Unit", "11113-T03"));
        await TwoStores.PutAsync(stores.Source, StorageLayout.Keys, "aa", "a2", ("Unit", "31"));
        await TwoStores.PutAsync(stores.Source, StorageLayout.Keys, "aa", "a3");
        await WriteAsync(StorageLayout.Lake, "records/2026-Q4/31/11113.parquet", "one");
        await WriteAsync(StorageLayout.Lake, "records/2026-Q4/31/11114.parquet", "other");
        await WriteAsync(StorageLayout.Feed, "31/latest.json", "{}");
        await WriteAsync(StorageLayout.Locks, "schedule-Retention", "2026-11-01");
        var scope = BackupScope.Of(UnitCode.Parse("11113"), TwoStores.Units)!;
        await stores.ExportAsync(scope);
        await stores.RestoreAsync(scope);

        Assert.Equal(["11113/x", "11113-T03/x", "content 11113-T03/x"], await TwoStores.KeysAsync(stores.Target, StorageLayout.Reports));
        foreach (var table in (string[])[StorageLayout.Records, StorageLayout.Awards, StorageLayout.Registry, StorageLayout.Audit])
            Assert.Equal(["11113/x", "11113-T03/x"], await TwoStores.KeysAsync(stores.Target, table));
        Assert.Equal(["11113/x", "11113-T03/x", "waiting/11113-T03|1"], await TwoStores.KeysAsync(stores.Target, StorageLayout.Notices));
        Assert.Equal(["31/11113-T03|2026-Q4", "31/11113|2026-Q4"], await TwoStores.KeysAsync(stores.Target, StorageLayout.Changes));
        Assert.Equal(["aa/a1"], await TwoStores.KeysAsync(stores.Target, StorageLayout.Keys));
        Assert.Equal(["records/2026-Q4/31/11113.parquet"], (await BlobsAsync(stores.Target.Blobs.GetBlobContainerClient(StorageLayout.Lake))).Select(blob => blob.Name));
        Assert.Empty(await BlobsAsync(stores.Target.Blobs.GetBlobContainerClient(StorageLayout.Feed)));
        Assert.Equal(["restore"], (await BlobsAsync(stores.Target.Blobs.GetBlobContainerClient(StorageLayout.Locks))).Select(blob => blob.Name));
    }

    [Fact]
    public async Task Of_a_province_the_plans_that_it_claimed_come_along_and_of_a_team_there_is_no_backup()
    {
        await stores.PrepareAsync();
        await TwoStores.PutAsync(stores.Source, StorageLayout.Registry, "plans", "own", ("Document", "31"));
        await TwoStores.PutAsync(stores.Source, StorageLayout.Registry, "plans", "other", ("Document", "08"));
        await TwoStores.PutAsync(stores.Source, StorageLayout.Registry, "31", "plan|own");
        await TwoStores.PutAsync(stores.Source, StorageLayout.Registry, "11113", "head");
        await TwoStores.PutAsync(stores.Source, StorageLayout.Registry, "02536", "head");
        await stores.ExportAsync(BackupScope.Of(UnitCode.Parse("31"), TwoStores.Units));
        await stores.RestoreAsync(BackupScope.Of(UnitCode.Parse("31"), TwoStores.Units));

        Assert.Equal(["11113/head", "31/plan|own", "plans/own"], await TwoStores.KeysAsync(stores.Target, StorageLayout.Registry));
        Assert.Null(BackupScope.Of(UnitCode.Parse("11113-T03"), TwoStores.Units));
        Assert.Null(BackupScope.Of(UnitCode.Parse("99"), TwoStores.Units));
    }

    [Fact]
    public async Task People_keep_one_pseudonym_a_store_that_has_another_secret_is_refused()
    {
        await stores.PrepareAsync();
        var secret = await new PseudonymKey(stores.Source).GetAsync(Cancel);
        await stores.ExportAsync();
        var theirs = await new PseudonymKey(stores.Target).GetAsync(Cancel);

        Assert.Equal(BackupTrouble.OtherSecret, (await Assert.ThrowsAsync<BackupException>(() => stores.RestoreAsync())).Trouble);
        Assert.Equal(theirs, await new PseudonymKey(stores.Target).GetAsync(Cancel));
        await stores.Target.Tables.GetTableClient(StorageLayout.Secrets).DeleteEntityAsync("pseudonym", "key", cancellationToken: Cancel);
        await stores.RestoreAsync();
        Assert.Equal(secret, await new PseudonymKey(stores.Target).GetAsync(Cancel));
    }

    [Fact]
    public async Task A_store_that_was_restored_is_restored_once()
    {
        await stores.PrepareAsync();
        await stores.Log(stores.Source).AppendAsync(UnitCode.Parse("11113"), TwoStores.Event("a"), Cancel);
        await stores.ExportAsync();
        await stores.RestoreAsync();

        Assert.Null(await stores.Log(stores.Target).FindBreakAsync(UnitCode.Parse("11113"), Cancel));
        Assert.Equal(BackupTrouble.StoreTaken, (await Assert.ThrowsAsync<BackupException>(() => stores.RestoreAsync())).Trouble);
        Assert.Equal(BackupTrouble.FolderTaken, (await Assert.ThrowsAsync<BackupException>(() => stores.ExportAsync())).Trouble);
    }

    [Theory]
    [InlineData("index.jsonl", "\"table\":\"audit\"", "\"table\":\"keys\"", BackupTrouble.Damaged)]
    [InlineData("backup.json", "\"format\":1", "\"format\":2", BackupTrouble.Newer)]
    [InlineData("backup.json", "\"schema\":1", "\"schema\":9999", BackupTrouble.Newer)]
    [InlineData("backup.json", "{", "", BackupTrouble.Damaged)]
    public async Task A_backup_that_is_altered_or_of_a_later_version_is_refused_before_anything_is_written(string file, string before, string after, BackupTrouble trouble)
    {
        await stores.PrepareAsync();
        await stores.Log(stores.Source).AppendAsync(UnitCode.Parse("11113"), TwoStores.Event("a"), Cancel);
        await stores.ExportAsync();
        var path = Path.Combine(stores.Folder.Root, file);
        var text = await File.ReadAllTextAsync(path, Cancel);
        Assert.Contains(before, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(before, after, StringComparison.Ordinal), new UTF8Encoding(false), Cancel);

        Assert.Equal(trouble, (await Assert.ThrowsAsync<BackupException>(() => stores.RestoreAsync())).Trouble);
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("tables/../../outside")]
    [InlineData("")]
    public void No_path_leads_out_of_the_folder(string path) =>
        Assert.Equal(BackupTrouble.Damaged, Assert.Throws<BackupException>(() => stores.Folder.FileOf(path)).Trouble);

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_folder_and_its_files_are_their_owners_alone()
    {
        await stores.PrepareAsync();
        await stores.ExportAsync();

        const UnixFileMode Others = (UnixFileMode)0b111_111;
        Assert.Equal(UnixFileMode.None, new DirectoryInfo(stores.Folder.Root).UnixFileMode & Others);
        Assert.All(Directory.EnumerateFiles(stores.Folder.Root, "*", SearchOption.AllDirectories), file => Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(file) & Others));
    }

    public void Dispose() => stores.Dispose();

    private async Task WriteAsync(string container, string name, string text) => await stores.Source.Blobs.GetBlobContainerClient(container).GetBlobClient(name).UploadAsync(
        BinaryData.FromString(text),
        new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/x-test", CacheControl = "no-store" }, Metadata = new Dictionary<string, string> { ["what"] = "one" } },
        Cancel);

    private static async Task<IReadOnlyList<BlobItem>> BlobsAsync(BlobContainerClient container) => await container.GetBlobsAsync(cancellationToken: Cancel).ToListAsync(Cancel);
}
