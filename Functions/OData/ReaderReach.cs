using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Tables;
using Tcns.Analytics.OData;
using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Functions.Numbers;
using Tcns.Functions.Rollups;

namespace Tcns.Functions.OData;

/// <summary>Whose rows a key gets. A key of the whole country names the province; of any other it is the key's own.</summary>
internal sealed class ReaderReach(OfficialUnits units, FeedReader feed)
{
    private static readonly Statement Village = Statement.Create(
        "village-of-team", "SELECT village_code FROM read_parquet($files) WHERE unit_code = $unit AND village_code IS NOT NULL");

    /// <returns>Null with a reason in <paramref name="trouble"/>.</returns>
    public UnitCode? ProvinceOf(Caller caller, string? named, out ODataError? trouble)
    {
        trouble = null;
        var own = caller.Key.Unit is { } unit ? units.Home(unit)?.Province : null;
        if (named is null)
            trouble = own is null ? ODataErrors.ProvinceRequired : null;
        else if (!UnitCode.TryParse(named, out var province) || province.Level is not UnitLevel.Province || units.Find(province) is null)
            trouble = ODataErrors.ProvinceRequired;
        else if (own is null && caller.Key.Unit is null)
            return province;
        else if (province != own)
            trouble = ODataErrors.OutOfScope;
        return trouble is null ? own : null;
    }

    /// <returns>Null where the snapshot's files are gone.</returns>
    public async Task<RowReach?> OfAsync(Caller caller, UnitCode province, Snapshot snapshot, CancellationToken cancel) => caller.Key.Unit switch
    {
        null or { Level: UnitLevel.Province } => new RowReach.Province(province.Value),
        { Level: UnitLevel.Commune } commune => new RowReach.Commune(commune.Value),
        var team => await OfTeamAsync(team, snapshot, cancel),
    };

    /// <summary>Its village is the one that the snapshot knows: it stays the same from page to page.</summary>
    private async Task<RowReach?> OfTeamAsync(UnitCode team, Snapshot snapshot, CancellationToken cancel)
    {
        try
        {
            var villages = await feed.QueryAsync(Village.With("unit", team.Value), snapshot.Manifest.FilesOf(DimUnit.Table.Name), row => row.GetText(0), cancel);
            return new RowReach.Team(team.Value, team.Commune!.Value, villages.SingleOrDefault());
        }
        catch (FileGoneException)
        {
            return null;
        }
    }
}
