using Tcns.Storage.Awards;

namespace Tcns.Functions.Awards;

internal static class AwardServices
{
    public static void AddAwards(this IServiceCollection services)
    {
        services.AddSingleton<NominationStore>();
        services.AddSingleton<NomineeStandings>();
        services.AddSingleton<TellAward>();
        services.AddSingleton<AwardBook>();
        services.AddSingleton<AwardLines>();
        services.AddSingleton<ListAwards>();
        services.AddSingleton<ProposeAward>();
        services.AddSingleton<ChangeAward>();
        services.AddSingleton<GetAwardDocument>();
    }
}
