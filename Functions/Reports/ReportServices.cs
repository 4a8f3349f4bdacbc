using Tcns.Storage.Reports;

namespace Tcns.Functions.Reports;

internal static class ReportServices
{
    public static void AddReports(this IServiceCollection services)
    {
        services.AddSingleton<DueReportStore>();
        services.AddSingleton<OpenReports>();
        services.AddSingleton<ReportStore>();
        services.AddSingleton<ReportContents>();
        services.AddSingleton<ReportBook>();
        services.AddSingleton<ReportTopics>();
        services.AddSingleton<GatherReport>();
        services.AddSingleton<TellReport>();
        services.AddSingleton<ListReports>();
        services.AddSingleton<FindReport>();
        services.AddSingleton<GetReportDocument>();
        services.AddSingleton<LetterheadStore>();
        services.AddSingleton<Letterheads>();
        services.AddSingleton<ChangeReport>();
        services.AddSingleton<AskForReport>();
    }
}
