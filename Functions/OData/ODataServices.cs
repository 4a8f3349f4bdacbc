namespace Tcns.Functions.OData;

internal static class ODataServices
{
    public static void AddOData(this IServiceCollection services)
    {
        services.AddSingleton<ODataEngine>();
        services.AddSingleton<ISnapshots, FeedSnapshots>();
        services.AddSingleton<ReaderReach>();
        services.AddSingleton<ODataDesk>();
    }
}
