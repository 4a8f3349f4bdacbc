using Tcns.Storage.Provinces;

namespace Tcns.Functions.PublicTotals;

internal static class PublicServices
{
    public static void AddPublicTotals(this IServiceCollection services)
    {
        services.AddSingleton<OpenProvinces>();
        services.AddSingleton<Openness>();
        services.AddSingleton<GetPublicTotals>();
    }
}
