using System.Text;
using Tcns.Domain.Places;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Backup;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Backup;

/// <summary>What a backup is not restored over, and what of a backup is not believed.</summary>
public sealed class RestoreRefusalTests(Azurite azurite) : IDisposable
{
    private readonly TwoStores stores = new(azurite);

    public static TheoryData<string> Entered { get; } = ["records", "reports", "awards", "notices", "registry", "audit", "keys", "changes"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static BackupScope HaiPhong => BackupScope.Of(UnitCode.Parse("31"), TwoStores.Units)!;

    [Theory]
    [MemberData(nameof(Entered))]
    public async Task A_row_that_somebody_entered_stands_in_the_way_in_each_table(string table)
    {
        await stores.PrepareAsync();
        await stores.ExportAsync(HaiPhong);
        await TwoStores.PutAsync(stores.Target, table, table == "keys" ? "aa" : "08", "x", ("Unit", "08"));
        await stores.RestoreAsync(HaiPhong);
        await TwoStores.PutAsync(stores.Target, table, table == "keys" ? "aa" : table == "changes" ? "31" : "11113", "x", ("Unit", "11113"));

        var trouble = await Assert.ThrowsAsync<BackupException>(() => stores.RestoreAsync(HaiPhong));
        Assert.Equal((BackupTrouble.StoreTaken, table), (trouble.Trouble, trouble.Detail));
        Assert.Equal("", (await stores.Target.Blobs.GetBlobContainerClient(StorageLayout.Locks).GetBlobClient("restore").DownloadContentAsync(Cancel)).Value.Content.ToString());
    }

    [Theory]
    [InlineData("lake", "records/2026-Q4/31/11113.parquet")]
    [InlineData("provinces", "31/public.json")]
    [InlineData("feed", "31/latest.json")]
    public async Task So_does_a_file_that_outlived_its_rows(string container, string name)
    {
        await stores.PrepareAsync();
        await stores.ExportAsync(HaiPhong);
        await stores.Target.Blobs.GetBlobContainerClient(container).GetBlobClient(name).UploadAsync(BinaryData.FromString("old"), Cancel);

        var trouble = await Assert.ThrowsAsync<BackupException>(() => stores.RestoreAsync(HaiPhong));
        Assert.Equal((BackupTrouble.StoreTaken, container), (trouble.Trouble, trouble.Detail));
    }

    [Fact]
    public async Task So_does_a_plan_whose_name_another_province_has()
    {
        await stores.PrepareAsync();
        await TwoStores.PutAsync(stores.Source, StorageLayout.Registry, "plans", "one", ("Document", "31"));
        await stores.ExportAsync(HaiPhong);
        await TwoStores.PutAsync(stores.Target, StorageLayout.Registry, "plans", "one", ("Document", "08"));

        Assert.Equal("one", (await Assert.ThrowsAsync<BackupException>(() => stores.RestoreAsync(HaiPhong))).Detail);
    }

    [Fact]
    public async Task What_only_begins_like_the_provinces_code_is_neither_taken_along_nor_in_the_way()
    {
        await stores.PrepareAsync();
        var foreign = TwoStores.Units.CommunesOf(UnitCode.Parse("92")).Concat(TwoStores.Units.CommunesOf(UnitCode.Parse("96"))).First(commune => commune.Code.Value.StartsWith("31", StringComparison.Ordinal)).Code.Value;
        await TwoStores.PutAsync(stores.Source, StorageLayout.Notices, "waiting", foreign + "|1");
        await TwoStores.PutAsync(stores.Source, StorageLayout.Notices, "waiting", "31|1");
        await TwoStores.PutAsync(stores.Target, StorageLayout.Notices, "waiting", foreign + "|2");
        await stores.ExportAsync(HaiPhong);
        await stores.RestoreAsync(HaiPhong);

        Assert.Equal([foreign + "|2", "31|1"], (await TwoStores.KeysAsync(stores.Target, StorageLayout.Notices)).Select(key => key["waiting/".Length..]));
    }

    [Theory]
    [InlineData("backup.json", "\"schema\"", "\"unit\":\"08\",\"schema\"")]
    [InlineData("backup.json", "\"records\":1", "\"records\":7")]
    [InlineData("backup.json", "\"id\":\"", "\"id\":\"0")]
    [InlineData("index.jsonl", "tables/records/000001", "../../x/000001")]
    public async Task What_backup_json_says_is_held_against_the_files(string file, string before, string after)
    {
        await stores.PrepareAsync();
        await TwoStores.PutAsync(stores.Source, StorageLayout.Records, "11113-T04", "r|b");
        await stores.ExportAsync();
        var path = Path.Combine(stores.Folder.Root, file);
        var text = await File.ReadAllTextAsync(path, Cancel);
        Assert.Contains(before, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(before, after, StringComparison.Ordinal), new UTF8Encoding(false), Cancel);
        if (file == "index.jsonl")
            stores.Folder.Finish(stores.Folder.ReadManifest() with { Index = stores.Folder.HashOfIndex() });

        Assert.Equal(BackupTrouble.Damaged, (await Assert.ThrowsAsync<BackupException>(() => stores.RestoreAsync())).Trouble);
        Assert.Empty(await TwoStores.KeysAsync(stores.Target, StorageLayout.Records));
    }

    [Fact]
    public async Task A_backup_of_nobody_with_a_pseudonym_goes_into_a_store_that_has_a_secret()
    {
        await stores.PrepareAsync();
        await TwoStores.PutAsync(stores.Source, StorageLayout.Records, "11113-T04", "r|b");
        var theirs = await new PseudonymKey(stores.Target).GetAsync(Cancel);
        await stores.ExportAsync();
        await stores.RestoreAsync();

        Assert.Equal(theirs, await new PseudonymKey(stores.Target).GetAsync(Cancel));
    }

    [Fact]
    public void Every_table_and_container_is_in_it()
    {
        Assert.Equal(StorageLayout.Tables.Order(StringComparer.Ordinal), BackupScope.Tables.Order(StringComparer.Ordinal));
        Assert.Equal(StorageLayout.Containers.Order(StringComparer.Ordinal), BackupScope.Containers.Order(StringComparer.Ordinal));
    }

    public void Dispose() => stores.Dispose();
}
