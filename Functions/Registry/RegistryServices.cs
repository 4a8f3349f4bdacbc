using Tcns.Functions.Members;
using Tcns.Functions.People;
using Tcns.Functions.Periods;
using Tcns.Functions.Setup;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Registry;

internal static class RegistryServices
{
    public static void AddRegistry(this IServiceCollection services)
    {
        services.AddSingleton<RegistryStore>();
        services.AddSingleton<KnownUnits>();
        services.AddSingleton<RegistryDesk>();
        services.AddSingleton<RegistryLists>();
        services.AddSingleton<PersonalReads>();
        services.AddSingleton<JoinTeam>();
        services.AddSingleton<DecideMember>();
        services.AddSingleton<StepRequest>();
        services.AddSingleton<PersonKeys>();
        services.AddSingleton<PersonSources>();
        services.AddSingleton<ExportPerson>();
        services.AddSingleton<ErasePerson>();
        services.AddSingleton<SetupImport>();
        services.AddSingleton<ListPeriods>();
        services.AddSingleton<ChangePeriod>();
    }
}
