using Tcns.Storage.Maps;

namespace Tcns.Functions.Maps;

internal static class MapServices
{
    public static void AddMaps(this IServiceCollection services)
    {
        services.AddSingleton<BoundaryStore>();
        services.AddSingleton<MapShelf>();
        services.AddSingleton<ChangeMap>();
    }
}
