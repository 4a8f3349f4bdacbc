using Tcns.Domain.Places;
using Tcns.Domain.Registry;

namespace Tcns.Functions.Registry;

/// <summary>Which units there are: those of the official list, and the teams and villages of the registries, one that was entered in this moment too.</summary>
internal sealed class KnownUnits(OfficialUnits units, RegistryDesk desk)
{
    public async ValueTask<bool> HasAsync(UnitCode unit, CancellationToken cancel) => units.Home(unit) is not null
        && (unit.Level is not UnitLevel.Team || await HasAsync(unit.Commune!, registry => registry.FindTeam(unit) is not null, cancel));

    public async ValueTask<bool> HasAsync(VillageCode village, CancellationToken cancel) => units.Home(village.Commune) is not null
        && await HasAsync(village.Commune, registry => registry.Find(village) is not null, cancel);

    private async ValueTask<bool> HasAsync(UnitCode commune, Func<CommuneRegistry, bool> isThere, CancellationToken cancel) =>
        isThere((await desk.RecentViewAsync(commune, cancel)).Registry) || isThere((await desk.ViewAsync(commune, cancel)).Registry);
}
