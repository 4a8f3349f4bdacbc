using Tcns.Storage.Reports;

namespace Tcns.Functions.Reports;

internal static class ReportServices
{
    public static void AddReports(this IServiceCollection services)
    {
        services.AddSingleton<DueReportStore>();
        services.AddSingleton<OpenReports>();
    }
}
