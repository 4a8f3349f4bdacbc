using Tcns.Analytics.OData;
using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Registry;

namespace Tcns.Functions.OData;

/// <summary>Whose rows a key gets. A key of the whole country names the province; of any other it is the key's own.</summary>
internal sealed class ReaderReach(OfficialUnits units, RegistryStore registries, BusinessClock clock)
{
    /// <returns>Null with a reason in <paramref name="trouble"/>.</returns>
    public UnitCode? ProvinceOf(Caller caller, string named, out ODataError? trouble)
    {
        trouble = null;
        var own = caller.Key.Unit is { } unit ? units.Home(unit)?.Province : null;
        if (named.Length == 0)
            trouble = own is null ? ODataErrors.ProvinceRequired : null;
        else if (!UnitCode.TryParse(named, out var province) || province.Level is not UnitLevel.Province || units.Find(province) is null)
            trouble = ODataErrors.ProvinceRequired;
        else if (own is null && caller.Key.Unit is null)
            return province;
        else if (province != own)
            trouble = ODataErrors.OutOfScope;
        return trouble is null ? own : null;
    }

    public async Task<RowReach> OfAsync(Caller caller, UnitCode province, CancellationToken cancel) => caller.Key.Unit switch
    {
        null or { Level: UnitLevel.Province } => new RowReach.Province(province.Value),
        { Level: UnitLevel.Commune } commune => new RowReach.Commune(commune.Value),
        var team => new RowReach.Team(team.Value, team.Commune!.Value, await VillageOfAsync(team, cancel)),
    };

    private async Task<string?> VillageOfAsync(UnitCode team, CancellationToken cancel) =>
        (await registries.ReadAsync(team.Commune!, cancel)).FindTeam(team)?.StateOn(clock.Today).Village?.Value;
}
