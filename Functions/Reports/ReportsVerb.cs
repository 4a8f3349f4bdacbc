using System.CommandLine;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Functions.Texts;
using Tcns.Storage.Account;

namespace Tcns.Functions.Reports;

/// <summary>The verb <c>reports</c>: what the timer does every morning, now, under the timer's lease.</summary>
internal static class ReportsVerb
{
    private const Language Spoken = Language.Vietnamese;

    public static Command Create()
    {
        var command = new Command("reports", "Mở báo cáo đến kỳ, cập nhật hạn nộp và báo cáo quá hạn (open the reports that are owed and mark those that are nearly due or overdue)");
        command.SetAction((_, cancel) => StoreVerb.RunAsync(() => RunAsync(cancel)));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var app = await OpenedApp.OpenAsync();
        try
        {
            var isRun = await app.Services.GetRequiredService<EventRunner>()
                .RunTimerAsync(ReportCalendarFunction.Definition, new TimerInfo(null, IsPastDue: false), cancel);
            if (!isRun)
                return await StoreVerb.RefuseAsync(AppTexts.Get("reports.running", Spoken), ExitCodes.Failed);
            Console.WriteLine(AppTexts.Format("reports.done", Spoken, app.Services.GetRequiredService<BusinessClock>().Today));
            return ExitCodes.Done;
        }
        catch (AggregateException some) when (!StorageTrouble.IsOutage(some))
        {
            return await StoreVerb.RefuseAsync(AppTexts.Format("reports.failed", Spoken, some.InnerExceptions.Count), ExitCodes.Failed);
        }
    }
}
