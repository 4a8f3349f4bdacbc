using Tcns.Domain.Time;
using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Account;
using Tcns.Storage.Runs;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Functions.Tests.LocalRun;

public class RunVerbTests(Stores stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_timer_that_failed_ends_the_verb_with_1_and_is_noted_as_failed_until_the_verb_has_run_it_to_its_end()
    {
        var store = await stores.TakeAsync();
        var keys = store.Account.Tables.GetTableClient(StorageLayout.Keys);
        var broken = new TableEntity("ab", new string('a', 64)) { ["Role"] = "nobody" };
        await keys.AddEntityAsync(broken, Cancel);
        var runs = new RunLog(store.Account, new BusinessClock(TimeProvider.System));

        var (failed, _, errors) = await RunAsync(store, "Retention");
        Assert.Equal((1, true), (failed, errors.StartsWith("tcns: Tác vụ Retention bị lỗi: InvalidOperationException", StringComparison.Ordinal)));
        Assert.NotNull((await runs.FindAsync("Retention", "-", Cancel))!.FailedAt);

        await keys.DeleteEntityAsync(broken.PartitionKey, broken.RowKey, Azure.ETag.All, Cancel);
        Assert.Equal((0, "Tác vụ Retention đã chạy xong.", ""), await RunAsync(store, "Retention"));
        Assert.Null((await runs.FindAsync("Retention", "-", Cancel))!.FailedAt);
        Assert.Equal(1, await store.CountRetentionsAsync());
    }

    private static async Task<(int Code, string Said, string Errors)> RunAsync(Store store, string timer)
    {
        using var folder = new DataFolder();
        await using var process = AppProcess.Start(BuiltApp.Executable, ["run", timer], folder.Path, [new("AzureWebJobsStorage", store.ConnectionString)]);
        var code = await process.WaitForExitAsync(TimeSpan.FromSeconds(90));
        return (code, process.Output.Trim(), process.Errors.Trim());
    }
}
