using Tcns.Functions.Feed;
using Tcns.Functions.Ranking;

namespace Tcns.Functions.Numbers;

internal static class NumbersServices
{
    /// <summary>What reads publications: figures and their traces, rankings, files.</summary>
    public static void AddNumbers(this IServiceCollection services)
    {
        services.AddSingleton<FeedReader>();
        services.AddSingleton<UnitFigures>();
        services.AddSingleton<FigureLines>();
        services.AddSingleton<UnitLives>();
        services.AddSingleton<FigureSearch>();
        services.AddSingleton<Completeness>();
        services.AddSingleton<GetIndicators>();
        services.AddSingleton<FigureChanges>();
        services.AddSingleton<TraceParts>();
        services.AddSingleton<TraceRecords>();
        services.AddSingleton<GetTrace>();
        services.AddSingleton<Rankings>();
        services.AddSingleton<GetRanking>();
        services.AddSingleton<GetFeed>();
    }
}
