using Tcns.Domain.Places;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Notices;

/// <summary>The units that can be told something.</summary>
internal sealed class NoticeUnits(OfficialUnits units, RegistryDesk desk)
{
    public async ValueTask<bool> IsKnownAsync(UnitCode unit, CancellationToken cancel) => unit.Level == UnitLevel.Team
        ? units.Home(unit) is not null && (await desk.ViewAsync(unit.Commune!, cancel)).Registry.FindTeam(unit) is not null
        : units.Find(unit) is not null;
}
