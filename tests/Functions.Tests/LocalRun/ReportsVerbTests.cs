using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Reports;
using Tcns.Storage.Runs;
using Tcns.Testing;

namespace Tcns.Functions.Tests.LocalRun;

public class ReportsVerbTests(Stores stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_verb_does_what_the_timer_does_and_says_as_of_which_day()
    {
        var store = await stores.TakeAsync();
        using var folder = new DataFolder();
        await using var process = AppProcess.Start(
            BuiltApp.Executable, ["reports"], folder.Path,
            [new("AzureWebJobsStorage", store.ConnectionString), new("Tcns__Clock", "2026-11-20T23:30:00Z")]);

        Assert.True(await process.WaitForExitAsync(TimeSpan.FromSeconds(90)) == 0, process.Errors);
        Assert.Equal("Đã cập nhật các báo cáo phải nộp tính đến ngày 21/11/2026.", process.Output.Trim());
        Assert.Equal(4, (await new DueReportStore(store.Account).ReadAsync(UnitCode.Parse("11113"), Cancel)).Count);
        Assert.Equal(1, (await new RunLog(store.Account, new BusinessClock(TimeProvider.System)).FindAsync("ReportCalendar", "-", Cancel))!.Runs);
    }
}
