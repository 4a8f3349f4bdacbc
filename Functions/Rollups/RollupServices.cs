using Tcns.Functions.Hosting;
using Tcns.Functions.Rebuild;
using Tcns.Functions.Retention;
using Tcns.Functions.SystemHealth;
using Tcns.Storage.Access;
using Tcns.Storage.Changes;
using Tcns.Storage.Feed;
using Tcns.Storage.Lake;
using Tcns.Storage.Rollups;

namespace Tcns.Functions.Rollups;

internal static class RollupServices
{
    public static void AddRollups(this IServiceCollection services)
    {
        services.AddSingleton<WorkCores>();
        services.AddSingleton<WaitingChanges>();
        services.AddSingleton<WorkQueues>();
        services.AddSingleton<LakeStore>();
        services.AddSingleton<SourceStore>();
        services.AddSingleton<FeedStore>();
        services.AddSingleton<FeedRetention>();
        services.AddSingleton<SourceRetention>();
        services.AddSingleton<RemoveSuperseded>();
        services.AddSingleton<RollupStore>();
        services.AddSingleton<PseudonymKey>();
        services.AddSingleton(services => new FileCache(FileCache.Capacity, services.GetRequiredService<Func<string, DiskRoom>>()));
        services.AddSingleton(services =>
        {
            var (feed, sources) = (services.GetRequiredService<FeedStore>(), services.GetRequiredService<SourceStore>());
            return new NewestFeeds(
                (province, known, cancel) => ProvinceFeed.ReadAsync(feed, sources, province, known, cancel), services.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton<EarlierFeeds>();
        services.AddSingleton<FeedFiles>();
        services.AddSingleton<FeedTopics>();
        services.AddSingleton<FeedQualities>();
        services.AddSingleton<FeedWork>();
        services.AddSingleton<ReadFacts>();
        services.AddSingleton<SourceReader>();
        services.AddSingleton<PublishLock>();
        services.AddSingleton<MismatchStore>();
        services.AddSingleton<MismatchNotes>();
        services.AddSingleton<PublishProvince>();
        services.AddSingleton<NationWork>();
        services.AddSingleton<PublishedProvinces>();
        services.AddSingleton<PublishNation>();
        services.AddSingleton<RebuildCommune>();
        services.AddSingleton<RollupWork>();
        services.AddSingleton<RollupOrders>();
        services.AddSingleton<RollupLook>();
        services.AddSingleton<AskForRollup>();
    }
}
