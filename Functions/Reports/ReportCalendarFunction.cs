using Tcns.Functions.Hosting;

namespace Tcns.Functions.Reports;

/// <summary>Every morning: what is newly owed is opened, and it is noted what is due in three days or one, and what is overdue.</summary>
internal sealed class ReportCalendarFunction(OpenReports reports) : ITimerFunction
{
    /// <summary>06:30 in Vietnam.</summary>
    public static FunctionDefinition.Timer Definition { get; } = new("ReportCalendar", "0 30 23 * * *", typeof(ReportCalendarFunction));

    public Task RunAsync(TimerInfo timer, CancellationToken cancel) => reports.RunAsync(cancel);
}
