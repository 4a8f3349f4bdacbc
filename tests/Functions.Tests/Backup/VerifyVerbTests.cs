using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Backup;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Tests.Backup;

/// <summary>Verbs on a store that somebody tampered with, or that is not to be worked on.</summary>
public class VerifyVerbTests(Stores stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_of_any_units_log_that_was_altered_is_named_by_unit_and_number()
    {
        var store = await stores.TakeAsync();
        var log = new AuditLog(store.Account, new BusinessClock(TimeProvider.System));
        foreach (var unit in (string?[])[null, "08", "11113", "11113-T03"])
        {
            for (var number = 0; number < 3; number++)
                await log.AppendAsync(unit is null ? null : UnitCode.Parse(unit), new AuditEvent("key", "key.issue", "x", ""), Cancel);
        }

        Assert.Equal((0, "Nhật ký của 4 đơn vị còn nguyên vẹn.\n", ""), await VerbProcess.RunAsync(store.ConnectionString, "verify"));
        var table = store.Account.Tables.GetTableClient(StorageLayout.Audit);
        var entry = (await table.GetEntityAsync<AuditEntity>("11113", "e|000000000002", cancellationToken: Cancel)).Value;
        entry.Actor = "somebody else";
        await table.UpdateEntityAsync(entry, entry.ETag, TableUpdateMode.Replace, Cancel);

        Assert.Equal(
            (1, "Nhật ký của 11113 bị sửa, mất hoặc chèn ở mục số 2.\nNhật ký của 1 trong 4 đơn vị không còn nguyên vẹn.\n", ""),
            await VerbProcess.RunAsync(store.ConnectionString, "verify"));
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("rollup")]
    [InlineData("reports")]
    [InlineData("export", "--to", "/nowhere")]
    [InlineData("demo", "--no-serve")]
    public async Task Until_a_restore_is_done_no_verb_works_on_the_store(params string[] arguments)
    {
        var store = await stores.TakeAsync();
        await store.Account.Blobs.GetBlobContainerClient(StorageLayout.Locks).GetBlobClient(RestoreMark.Blob).UploadAsync(BinaryData.FromString(new RestoreMark("other", 1).Text), Cancel);

        var (code, output, errors) = await VerbProcess.RunAsync(store.ConnectionString, arguments);

        Assert.Equal((1, "tcns: Kho đang được khôi phục từ bản sao lưu. Hãy chạy lệnh restore cho xong.\n"), (code, errors));
        Assert.DoesNotContain("tcns_", output, StringComparison.Ordinal);
    }
}
