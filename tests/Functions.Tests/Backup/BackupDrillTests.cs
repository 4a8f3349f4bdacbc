using System.Net;
using Azure.Storage.Blobs.Specialized;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.LocalRun;
using Tcns.Storage.Account;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Backup;

/// <summary>The drill that an operator holds: a province exported, the store wiped, restored.</summary>
public class BackupDrillTests(Stores stores, BackedUpDemo demo) : IClassFixture<BackedUpDemo>
{
    private static readonly string[] Units = ["08", "02536", "11113", "40", "31"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_wipe_rows_hashes_and_figures_are_those_of_before_also_where_the_restore_was_killed()
    {
        var source = await demo.GetAsync();
        var before = await StorePrint.OfAsync(source);
        var figures = await BackedUpDemo.FiguresAsync(source, Units);
        var store = await stores.TakeAsync();

        await RestoreAsync(store, demo.Whole);
        Assert.Equal(before, await StorePrint.OfAsync(store));
        Assert.Equal(figures, await BackedUpDemo.FiguresAsync(store, Units));
        Assert.Contains("\"numerator\"", figures, StringComparison.Ordinal);

        await StorePrint.WipeAsync(store);
        await KillRestoreAsync(store, call: 25);
        await AssertNobodyWorksAsync(store);
        await RestoreAsync(store, demo.Whole);
        Assert.Equal(before, await StorePrint.OfAsync(store));
        Assert.Equal(figures, await BackedUpDemo.FiguresAsync(store, Units));
    }

    [Fact]
    public async Task An_export_that_was_killed_goes_on_and_its_backup_gives_the_same_store()
    {
        var source = await demo.GetAsync();
        var folder = demo.NewFolder();

        await KillExportAsync(source, folder);
        Assert.Equal((1, true), await CheckAsync(folder, "backup.json"));
        var (code, output, errors) = await VerbProcess.RunAsync(source.ConnectionString, "export", "--to", folder);
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("Đã sao lưu xong", output, StringComparison.Ordinal);
        Assert.Equal((0, false), await CheckAsync(folder, "backup.json"));

        var store = await stores.TakeAsync();
        await RestoreAsync(store, folder);
        Assert.Equal(await StorePrint.OfAsync(source), await StorePrint.OfAsync(store));
    }

    [Fact]
    public async Task A_provinces_backup_brings_that_province_alone()
    {
        var source = await demo.GetAsync();
        var folder = demo.NewFolder();
        var store = await stores.TakeAsync();

        Assert.Equal(0, (await VerbProcess.RunAsync(source.ConnectionString, "export", "--to", folder, "--unit", "08")).Code);
        await RestoreAsync(store, folder);

        Assert.Equal(await BackedUpDemo.FiguresAsync(source, "08", "02536"), await BackedUpDemo.FiguresAsync(store, "08", "02536"));
        var (all, own) = (await StorePrint.OfAsync(source), await StorePrint.OfAsync(store));
        Assert.Empty(own.Except(all));
        Assert.Contains(own.Keys, name => name.StartsWith("records/02", StringComparison.Ordinal));
        foreach (var table in (string[])["records", "reports", "awards", "audit"])
        {
            var theirs = all.Keys.Where(name => name.StartsWith(table + "/02", StringComparison.Ordinal) || name.StartsWith(table + "/08", StringComparison.Ordinal) || name.StartsWith(table + "/content 0", StringComparison.Ordinal)).ToList();
            Assert.Equal(theirs, own.Keys.Where(name => name.StartsWith(table + "/", StringComparison.Ordinal)));
        }

        Assert.Equal(all.Keys.Where(name => name.StartsWith("feed/08/", StringComparison.Ordinal)), own.Keys.Where(name => name.StartsWith("feed/", StringComparison.Ordinal)));
        Assert.Equal(all.Keys.Where(name => name.StartsWith("lake/", StringComparison.Ordinal) && name.Contains("/08/", StringComparison.Ordinal)), own.Keys.Where(name => name.StartsWith("lake/", StringComparison.Ordinal)));
        Assert.DoesNotContain(own.Keys, name => name.Contains("11113", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_backup_is_not_restored_over_what_somebody_has_entered_nor_in_part_when_it_is_damaged()
    {
        await demo.GetAsync();
        var taken = await VerbProcess.RunAsync((await demo.GetAsync()).ConnectionString, "restore", demo.Whole);
        Assert.Equal(1, taken.Code);
        Assert.StartsWith("tcns: Kho đã có dữ liệu (records)", taken.Errors, StringComparison.Ordinal);

        var damaged = demo.NewFolder();
        CopyTree(demo.Whole, damaged);
        var file = Directory.EnumerateFiles(Path.Combine(damaged, "tables", "records")).First();
        var bytes = await File.ReadAllBytesAsync(file, Cancel);
        bytes[^9] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Cancel);
        var store = await stores.TakeAsync();
        var before = await StorePrint.OfAsync(store);
        var refused = await VerbProcess.RunAsync(store.ConnectionString, "restore", damaged);

        Assert.Equal(1, refused.Code);
        Assert.Contains("tables/records/000001.jsonl.gz", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(before, await StorePrint.OfAsync(store));
        Assert.Equal((1, true), await CheckAsync(damaged, "tables/records/000001.jsonl.gz"));
    }

    private static async Task RestoreAsync(Store store, string folder)
    {
        var (code, output, errors) = await VerbProcess.RunAsync(store.ConnectionString, "restore", folder);
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("Nay có thể chạy máy chủ.", output, StringComparison.Ordinal);
    }

    /// <summary>Whether the verb finds fault with the backup, and names this.</summary>
    private static async Task<(int Code, bool IsNamed)> CheckAsync(string folder, string name)
    {
        var (code, _, errors) = await VerbProcess.RunAsync("UseDevelopmentStorage=true", "restore", "--check", folder);
        return (code, errors.Contains(name, StringComparison.Ordinal));
    }

    private async Task KillRestoreAsync(Store store, int call)
    {
        await KillAsync(store, call, HttpMethod.Post.Method, "restore", demo.Whole);

        // What time would do half a minute after the kill.
        await store.Account.Blobs.GetBlobContainerClient(StorageLayout.Locks).GetBlobClient("restore").GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: Cancel);
    }

    private static Task KillExportAsync(Store store, string folder) => KillAsync(store, 9, HttpMethod.Get.Method, "export", "--to", folder);

    /// <summary>Kills a verb when the answer to a call of this number to the tables is on its way.</summary>
    private static async Task KillAsync(Store store, int call, string method, params string[] arguments)
    {
        await using var tables = FaultProxy.InFrontOf(store.Tables);
        var calls = 0;
        var still = tables.StandStillAt(request => request.Method == method && Interlocked.Increment(ref calls) == call, isDone: true);
        using var folder = new DataFolder();
        await using var process = VerbProcess.Start(folder, store.WithTablesAt(tables.Address), arguments);
        await still.WaitAsync(TimeSpan.FromMinutes(3), Cancel);
        await process.KillAsync();

        // What was let through before goes on without the process.
        await tables.SettleAsync(Cancel);
    }

    private static async Task AssertNobodyWorksAsync(Store store)
    {
        using var data = new DataFolder();
        await using var app = await LocalApp.StartAsync(data.Path, store.ConnectionString, ("Tcns__SystemKey", "a-key-of-this-test-alone"));
        using var health = await app.GetAsync("/api/health");
        using var plans = await app.GetAsync("/api/v1/plans", "a-key-of-this-test-alone");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (health.StatusCode, plans.StatusCode));
        Assert.Contains("\"store-not-ready\"", await health.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private static void CopyTree(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
