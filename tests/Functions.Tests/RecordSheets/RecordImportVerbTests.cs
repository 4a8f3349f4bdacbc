using System.Text.Json.Nodes;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;
using Tcns.Functions.RecordSheets;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.LocalRun;
using Tcns.Functions.Tests.Records;
using Tcns.Storage.Account;
using Tcns.Storage.Records;
using Tcns.Storage.Registry;
using Tcns.Testing;

namespace Tcns.Functions.Tests.RecordSheets;

/// <summary>The verb on a file of records: what it says, how it ends, and what a second run makes of a first that was cut off.</summary>
public class RecordImportVerbTests(Stores stores)
{
    private const int Teams = 24;

    /// <summary>What a cut run writes before it ends: three of them are fewer than all rows need, even if each takes a hundred.</summary>
    private const int Transactions = 20;
    private const string File = "records.csv";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_are_counted_and_faults_told_and_the_answer_is_written_beside()
    {
        using var folder = new DataFolder();
        var store = (await PlantAsync()).ConnectionString;
        var visit = RecordCalls.Visit(MixedRecords.TeamOf(1), "Lò Văn 0123456789abcdef0100");
        Write(folder, RecordKind.Visit, visit, visit.With("id", null), visit.With("id", null).With("minutes", 0), visit.With("team", MixedRecords.TeamOf(2)).With("member", null));

        var (dry, planned) = await RunAsync(folder, store, "--kind", "visits", "--dry-run");
        var (code, output) = await RunAsync(folder, store, "--kind", "visits", "--answer", "out.csv");
        var (again, same) = await RunAsync(folder, store, "--kind", "visits", "--unit", "11", "--answer", "out.xlsx");
        var (outside, refused) = await RunAsync(folder, store, "--kind", "visits", "--unit", "31");

        Assert.Equal((1, 1, 1, 1), (dry, code, again, outside));
        Assert.Contains("Chạy thử, chưa ghi gì: 4 dòng, 2 mới, 0 đã có, 0 trùng mã nhưng khác nội dung, 2 có lỗi, 0 bị từ chối, 0 chưa kiểm tra được.", planned, StringComparison.Ordinal);
        Assert.Contains("Dòng 4, cột E (Số phút): chỉ nhận giá trị từ 1 đến 1.440.\nDòng 5, cột B (Thành viên thực hiện): thiếu giá trị bắt buộc.\n", output, StringComparison.Ordinal);
        Assert.Contains("Đã xử lý 4 dòng: 2 mới, 0 đã có, ", output, StringComparison.Ordinal);
        Assert.Contains("Đã xử lý 4 dòng: 0 mới, 2 đã có, ", same, StringComparison.Ordinal);
        Assert.Contains(" 4 bị từ chối, ", refused, StringComparison.Ordinal);
        Assert.Equal(5, (await System.IO.File.ReadAllLinesAsync(Path.Combine(folder.Path, "out.csv"), Cancel)).Length);
        Assert.True(System.IO.File.Exists(Path.Combine(folder.Path, "out.xlsx")));
        Assert.Equal(2, (await IdsAsync(store)).Count);
    }

    [Fact]
    public async Task Every_kind_comes_in()
    {
        using var folder = new DataFolder();
        var store = (await PlantAsync()).ConnectionString;
        foreach (var kind in MixedRecords.Generate(50, Teams).GroupBy(one => one.Kind, one => one.Record))
        {
            Write(folder, kind.Key, [.. kind]);
            var (code, output) = await RunAsync(folder, store, "--kind", kind.Key.WireName());
            Assert.True(code == 0, output);
        }

        Assert.Equal(50, (await IdsAsync(store)).Count);
    }

    [Theory]
    [InlineData("KILL", 137, 3)]
    [InlineData("INT", 130, 1)]
    public async Task Cut_off_in_the_middle_and_run_again_every_row_is_counted_once(string signal, int ending, int times)
    {
        using var folder = new DataFolder();
        var store = await PlantAsync();
        var rows = MixedRecords.Generate(40_000, Teams).Where(one => one.Kind == RecordKind.Visit).Select(one => one.Record.With("id", null)).ToArray();
        Write(folder, RecordKind.Visit, rows);

        for (var time = 1; time <= times; time++)
            Assert.Equal(ending, await CutAsync(folder, store, signal, Transactions));
        var before = (await IdsAsync(store.ConnectionString)).Count;
        var (code, output) = await RunAsync(folder, store.ConnectionString, "--kind", "visits");

        Assert.InRange(before, 1, rows.Length - 1);
        Assert.True(code == 0, output);
        Assert.Contains($"Đã xử lý 8.000 dòng: {rows.Length - before:N0}".Replace(',', '.'), output, StringComparison.Ordinal);
        Assert.Equal(rows.Length, (await IdsAsync(store.ConnectionString)).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("--kind", "visits", "--answer", "out.pdf")]
    [InlineData("--kind", "visits", "--answer", "no-such-folder/out.csv")]
    [InlineData("--kind", "villages", "--answer", "out.csv")]
    public async Task A_call_that_makes_no_sense_ends_with_2(params string[] arguments)
    {
        using var folder = new DataFolder();
        Write(folder, RecordKind.Visit);

        Assert.Equal(2, (await RunAsync(folder, "UseDevelopmentStorage=true", arguments)).Code);
    }

    [Fact]
    public async Task An_answer_takes_the_place_of_no_file_that_is_to_be_mended()
    {
        using var folder = new DataFolder();
        Write(folder, RecordKind.Visit);
        var before = await System.IO.File.ReadAllBytesAsync(Path.Combine(folder.Path, File), Cancel);

        Assert.Equal(2, (await RunAsync(folder, "UseDevelopmentStorage=true", "--kind", "visits", "--answer", "./" + File)).Code);
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(Path.Combine(folder.Path, File), Cancel));
    }

    [Fact]
    public async Task Where_the_answer_cannot_be_written_the_records_are_held_and_that_is_said()
    {
        Assert.SkipUnless(System.IO.File.Exists("/dev/full"), "Only Linux has a file that is always full.");
        using var folder = new DataFolder();
        var store = (await PlantAsync()).ConnectionString;
        Write(folder, RecordKind.Visit, RecordCalls.Visit(MixedRecords.TeamOf(1), "Lò Văn 0123456789abcdef0100"));
        System.IO.File.CreateSymbolicLink(Path.Combine(folder.Path, "out.csv"), "/dev/full");

        var (code, output) = await RunAsync(folder, store, "--kind", "visits", "--answer", "out.csv");

        Assert.Equal(1, code);
        Assert.Contains("Đã xử lý 1 dòng: 1 mới, ", output, StringComparison.Ordinal);
        Assert.Contains("tcns: Đã nhập xong, nhưng không ghi được tệp kết quả out.csv: ", output, StringComparison.Ordinal);
        Assert.Single(await IdsAsync(store));
    }

    private static void Write(DataFolder folder, RecordKind kind, params JsonObject[] records) =>
        System.IO.File.WriteAllBytes(Path.Combine(folder.Path, File), RecordTables.All[kind].ToVietnameseCsv(records));

    private async Task<Store> PlantAsync()
    {
        var store = await stores.TakeAsync();
        Assert.NotNull(await new RegistryStore(store.Account).TryWriteAsync(
            CommuneRegistry.Empty(UnitCode.Parse(MixedRecords.Commune)), [.. MixedRecords.Changes(Teams)], Cancel));
        return store;
    }

    /// <summary>Ends a run by a signal after so many of its transactions of records, when the next one is on its way, and says how it ended.</summary>
    private static async Task<int> CutAsync(DataFolder folder, Store store, string signal, int transactions)
    {
        await using var tables = FaultProxy.InFrontOf(store.Tables);
        var left = transactions;
        var stands = tables.StandStillAt(request => IsOfRecords(request) && Interlocked.Decrement(ref left) < 0);
        await using var process = Start(folder, store.WithTablesAt(tables.Address), "--kind", "visits");
        while (!stands.IsCompleted)
        {
            Assert.False(process.HasEnded, process.Output + process.Errors);
            await Task.Delay(5, Cancel);
        }

        await process.SignalAsync(signal);
        var code = await process.WaitForExitAsync(TimeSpan.FromSeconds(60));

        // What was let through before goes on without the process.
        await tables.SettleAsync(Cancel);
        Assert.Equal(signal == "INT", process.Output.Contains("/8.000 dòng. Chạy lại đúng lệnh này để làm tiếp; dòng đã ghi nhận không bị tính hai lần.", StringComparison.Ordinal));
        return code;
    }

    private static bool IsOfRecords(HttpText request) =>
        request.Target.EndsWith("batch", StringComparison.Ordinal) && request.Text.Contains($"/{StorageLayout.Records} HTTP", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> IdsAsync(string storage)
    {
        var table = new StorageAccount(StorageSettings.FromConnectionString(storage), RetryPatience.Working).Tables.GetTableClient(StorageLayout.Records);
        return await table.QueryAsync<RecordEntity>("RowKey ge 'r|' and RowKey lt 'r}'", cancellationToken: Cancel).Select(row => row.PartitionKey + row.Id).ToListAsync(Cancel);
    }

    private static async Task<(int Code, string Output)> RunAsync(DataFolder folder, string storage, params string[] arguments)
    {
        await using var process = Start(folder, storage, arguments);
        var code = await process.WaitForExitAsync(TimeSpan.FromSeconds(120));
        return (code, process.Output + process.Errors);
    }

    private static AppProcess Start(DataFolder folder, string storage, params string[] arguments) => AppProcess.Start(
        BuiltApp.Executable,
        ["import", File, .. arguments],
        folder.Path,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = storage, ["Tcns__AzuritePort"] = "0", ["Tcns__DataFolder"] = Path.Combine(folder.Path, "data"), ["Tcns__Clock"] = TestApp.Clock,
        });
}
