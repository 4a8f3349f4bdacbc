using System.Text.Json;
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

        Assert.Equal((0, "Đã xem: 4 nhật ký, 0 bản ghi, 0 tệp của kho, 0 tệp công bố, 0 dòng chỉ số.\nKhông thấy sai lệch nào.\n", ""), await VerbProcess.RunAsync(store.ConnectionString, "verify"));
        var table = store.Account.Tables.GetTableClient(StorageLayout.Audit);
        var entry = (await table.GetEntityAsync<AuditEntity>("11113", "e|000000000002", cancellationToken: Cancel)).Value;
        entry.Actor = "somebody else";
        await table.UpdateEntityAsync(entry, entry.ETag, TableUpdateMode.Replace, Cancel);

        var (code, output, errors) = await VerbProcess.RunAsync(store.ConnectionString, "verify", "--unit", "11113");
        Assert.Equal((1, ""), (code, errors));
        Assert.StartsWith("✗ log-broken: Nhật ký của 11113 bị sửa, mất hoặc chèn ở mục số 2.\n  → Giữ nguyên kho", output, StringComparison.Ordinal);
        Assert.EndsWith("Đã xem: 2 nhật ký, 0 bản ghi, 0 tệp của kho, 0 tệp công bố, 0 dòng chỉ số.\nThấy 1 sai lệch.\n", output, StringComparison.Ordinal);
        var (_, json, _) = await VerbProcess.RunAsync(store.ConnectionString, "verify", "--json", "--en");
        using var answer = JsonDocument.Parse(json);
        var finding = Assert.Single(answer.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal((false, "log-broken", "11113", "2"), (answer.RootElement.GetProperty("whole").GetBoolean(), Text(finding, "code"), Text(finding, "place"), Text(finding, "detail")));
        Assert.Equal("The log of 11113 was altered, cut or added to at entry 2.", Text(finding, "text"));
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

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
