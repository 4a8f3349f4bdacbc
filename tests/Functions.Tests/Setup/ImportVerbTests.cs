using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.LocalRun;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Setup;

public class ImportVerbTests(TestApp app)
{
    [Fact]
    public async Task A_file_for_three_communes_is_imported_into_an_emulator_of_its_own_and_kept()
    {
        using var folder = new DataFolder();
        await WriteAsync(folder, SetupBook.Generate(["00691", "00694", "00700"], 9));

        var (dry, planned, _) = await RunAsync(folder, "UseDevelopmentStorage=true", "--dry-run");
        var (first, made, errors) = await RunAsync(folder, "UseDevelopmentStorage=true");
        var (second, same, _) = await RunAsync(folder, "UseDevelopmentStorage=true", "--unit", "08");

        Assert.Equal((0, 0, 0, ""), (dry, first, second, errors));
        Assert.Contains("Chạy thử, chưa ghi gì: 72 dòng của 3 xã, 72 mới, 0 thay đổi, 0 giữ nguyên.", planned, StringComparison.Ordinal);
        Assert.Contains("Ghi: 72/72 dòng\nĐã nhập 72 dòng của 3 xã: 72 mới, 0 thay đổi, 0 giữ nguyên.\nThời gian ", made, StringComparison.Ordinal);
        Assert.Contains("Đã nhập 72 dòng của 3 xã: 0 mới, 0 thay đổi, 72 giữ nguyên.", same, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_told_as_sentences_and_end_with_1()
    {
        using var folder = new DataFolder();
        await WriteAsync(folder, SetupBook.Generate(["00694"], 1).With(SetupBook.MemberSheet, 2, 'C', "sếp"));

        var (code, output, _) = await RunAsync(folder, app.Storage, "--unit", "31");

        Assert.Equal(1, code);
        Assert.Contains("Trang tính «Thành viên», dòng 2, cột C (Vai trò): giá trị không có trong danh sách: ", output, StringComparison.Ordinal);
        Assert.Contains("Trang tính «Thôn», dòng 2, cột A (Mã thôn): nằm ngoài phạm vi của khóa truy cập.", output, StringComparison.Ordinal);
        Assert.Contains("Không nhập được: tệp có 9 lỗi.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_very_many_faults_it_says_how_many_there_are()
    {
        using var folder = new DataFolder();
        var book = SetupBook.Empty();
        for (var row = 0; row < 1_001; row++)
            book.Add(SetupBook.VillageSheet, "00694-1", "Thôn Đông", "thôn");
        await WriteAsync(folder, book);

        var (code, output, _) = await RunAsync(folder, app.Storage);

        Assert.Equal(1, code);
        Assert.Equal(1_000, output.Split("giá trị viết không đúng dạng.").Length - 1);
        Assert.Contains("Không nhập được: tệp có 1.001 lỗi, chỉ hiện 1.000 lỗi đầu tiên.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such.xlsx")]
    [InlineData("setup.xlsx", "--kind", "nothing")]
    [InlineData("setup.xlsx", "--unit", "nowhere")]
    public async Task A_call_that_makes_no_sense_ends_with_2(params string[] arguments)
    {
        using var folder = new DataFolder();
        await WriteAsync(folder, SetupBook.Empty());
        await using var process = AppProcess.Start(BuiltApp.Executable, ["import", .. arguments], folder.Path, []);

        Assert.Equal(2, await process.WaitForExitAsync(TimeSpan.FromSeconds(30)));
        Assert.StartsWith("tcns: ", process.Errors, StringComparison.Ordinal);
    }

    private static Task WriteAsync(DataFolder folder, SetupBook book) =>
        File.WriteAllBytesAsync(Path.Combine(folder.Path, "setup.xlsx"), book.ToXlsx(), TestContext.Current.CancellationToken);

    private static async Task<(int Code, string Output, string Errors)> RunAsync(DataFolder folder, string storage, params string[] arguments)
    {
        Dictionary<string, string> environment = new(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = storage,
            ["Tcns__AzuritePort"] = "0",
            ["Tcns__DataFolder"] = Path.Combine(folder.Path, "data"),
            ["Tcns__Clock"] = TestApp.Clock,
        };
        await using var process = AppProcess.Start(BuiltApp.Executable, ["import", "setup.xlsx", .. arguments], folder.Path, environment);
        var code = await process.WaitForExitAsync(TimeSpan.FromSeconds(90));
        return (code, process.Output, process.Errors);
    }
}
