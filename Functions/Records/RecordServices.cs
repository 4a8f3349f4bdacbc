using Tcns.Functions.Ledger;
using Tcns.Functions.RecordSheets;
using Tcns.Functions.Signals;

namespace Tcns.Functions.Records;

internal static class RecordServices
{
    public static void AddRecords(this IServiceCollection services)
    {
        services.AddSingleton<HouseholdVisits>();
        services.AddSingleton<Warnings>();
        services.AddSingleton<MarkedWrite>();
        services.AddSingleton<SubmitRecords>();
        services.AddSingleton<RecordImport>();
        services.AddSingleton<RecordDesk>();
        services.AddSingleton<RecordLists>();
        services.AddSingleton<LedgerLines>();
        services.AddSingleton<SignalLists>();
    }
}
