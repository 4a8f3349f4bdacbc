using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Plans;

internal static class PlanServices
{
    public static void AddPlans(this IServiceCollection services)
    {
        services.AddSingleton<IReadOnlyList<Plan>>(provider =>
            ShippedPlans.Read(Path.Combine(AppContext.BaseDirectory, "plans"), provider.GetRequiredService<OfficialUnits>()));
        services.AddSingleton<PlanStore>();
        services.AddSingleton<PlanShelf>();
        services.AddSingleton<PutPlan>();
    }
}
