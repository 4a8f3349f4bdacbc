using Tcns.Storage.Notices;
using Tcns.Storage.Records;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Verify;

internal static class VerifyServices
{
    public static void AddVerify(this IServiceCollection services)
    {
        services.AddSingleton<RecordHistories>();
        services.AddSingleton<RegistryFaults>();
        services.AddSingleton<NoticeFaults>();
        services.AddSingleton<StoreMatters>();
        services.AddSingleton<CommuneMatters>();
        services.AddSingleton<CommuneRecords>();
        services.AddSingleton<CommuneLake>();
        services.AddSingleton<FeedCopy>();
        services.AddSingleton<FactsFromLake>();
        services.AddSingleton<ProvinceFeedCheck>();
        services.AddSingleton<NationCheck>();
        services.AddSingleton<StoreCheck>();
    }
}
