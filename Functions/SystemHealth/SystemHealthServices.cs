using Microsoft.Extensions.DependencyInjection.Extensions;
using Tcns.Storage.Queues;
using Tcns.Storage.Runs;

namespace Tcns.Functions.SystemHealth;

internal static class SystemHealthServices
{
    public static void AddSystemHealth(this IServiceCollection services)
    {
        services.AddSingleton<QueueLook>();
        services.AddSingleton<PoisonQueue>();
        services.AddSingleton<WatchedTimers>();
        services.TryAddSingleton<Func<string, DiskRoom>>(DataDisk.Ask);
        services.AddSingleton<DataDisk>();
        services.AddSingleton<FeedLook>();
        services.AddSingleton<SystemLook>();
        services.AddSingleton<PoisonDesk>();
    }
}
