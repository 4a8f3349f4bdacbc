using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Teams;

namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>A unit that figures are asked for, and all that lies in it.</summary>
/// <param name="Communes">Of a village or team the one in which it lies.</param>
/// <param name="Villages">Whenever they were active.</param>
/// <param name="Teams">Whenever they were active.</param>
internal sealed record Place(
    PlaceKind Kind, string Code, IReadOnlyList<UnitCode> Communes, IReadOnlyList<Village> Villages, IReadOnlyList<Team> Teams)
{
    public static IReadOnlyList<Place> AllOf(Ground ground)
    {
        var communes = ground.Facts.Communes.Select(commune => OfCommune(ground, commune)).ToList();
        var province = new Place(
            PlaceKind.Province,
            ground.Facts.Province.Value,
            ground.Facts.Communes,
            [.. communes.SelectMany(commune => commune.Villages)],
            [.. communes.SelectMany(commune => commune.Teams)]);
        return [province, .. communes, .. province.Villages.Select(OfVillage), .. province.Teams.Select(OfTeam)];
    }

    public static Place OfTeam(Team team) => new(PlaceKind.Team, team.Code.Value, [team.Commune], [], [team]);

    /// <summary>Villages and teams that begin later are left out; those that have ended are not.</summary>
    public bool HasBegunBy(DateOnly day) => Kind switch
    {
        PlaceKind.Village => Villages[0].Life is { IsEmpty: false } life && life.First <= day,
        PlaceKind.Team => Teams[0].Life is { IsEmpty: false } life && life.First <= day,
        _ => true,
    };

    public bool GivesMeaningTo(Indicator indicator) => indicator.Grain switch
    {
        IndicatorGrain.Team or IndicatorGrain.TeamAndCommune => Kind != PlaceKind.Village,
        IndicatorGrain.Village => Kind != PlaceKind.Team,
        IndicatorGrain.Commune => Kind is PlaceKind.Commune or PlaceKind.Province,
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };

    private static Place OfVillage(Village village) => new(PlaceKind.Village, village.Code.Value, [village.Code.Commune], [village], []);

    private static Place OfCommune(Ground ground, UnitCode commune)
    {
        var registry = ground.RegistryOf(commune);
        return new Place(
            PlaceKind.Commune,
            commune.Value,
            [commune],
            [.. registry.Villages.Values.Select(held => held.Value)],
            [.. registry.Teams.Values.Select(held => held.Value)]);
    }
}
