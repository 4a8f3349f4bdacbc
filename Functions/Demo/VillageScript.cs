using System.Globalization;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;

namespace Tcns.Functions.Demo;

/// <summary>One village after the other: what it is, what it has, its team and the people in it.</summary>
internal sealed class VillageScript(DemoRecipe recipe, CommuneProfile profile, NameGiver names)
{
    private const int PerMilleUnknown = 30;

    public static VillageCode CodeOf(CommuneProfile profile, int number) =>
        VillageCode.Parse(string.Create(CultureInfo.InvariantCulture, $"{profile.Unit.Code}-{number:D2}"));

    public static UnitCode TeamCodeOf(CommuneProfile profile, int number) =>
        UnitCode.Parse(string.Create(CultureInfo.InvariantCulture, $"{profile.Unit.Code}-T{number:D2}"));

    public static string TeamNameOf(string place) => "Tổ CNSCĐ " + VillageNames.WithinName(place);

    /// <summary>What belongs together and is written together.</summary>
    public IReadOnlyList<RegistryChange> Of(int number, string name)
    {
        var village = Village.Create(CodeOf(profile, number), name, profile.Kind, DayRange.Always);
        var dice = recipe.DiceFor(village.Code.Value);
        var fate = TeamFate.Of(profile, number, dice);
        var baselines = BaselinesOf(village.Code, recipe.Day.Year - 1, dice);
        if (fate.Blemish == Blemish.NoTeam)
            return [new RegistryChange.OfVillage(village), .. baselines];
        var team = Team.Create(
            TeamCodeOf(profile, number),
            DayRange.Between(profile.EstablishedOn, null),
            [new TeamState(profile.EstablishedOn, TeamNameOf(name), village.Code, profile.Decision)]);
        return [new RegistryChange.OfVillage(village), .. baselines, new RegistryChange.OfTeam(team), .. People(team, fate, dice)];
    }

    /// <summary>From a year on; some figures nobody has counted.</summary>
    public IEnumerable<RegistryChange> BaselinesOf(VillageCode village, int firstYear, Dice dice)
    {
        var households = dice.Between(profile.Households.Least, profile.Households.Most);
        for (var year = firstYear; year <= recipe.Day.Year; year++)
        {
            var workingAge = households * dice.Between(205, 240) / 100;
            var businesses = households * dice.Between(2, 12) / 100;
            yield return new RegistryChange.OfBaseline(
                new Baseline(village, year, households, Known(workingAge, dice), Known(businesses, dice)));
            households += dice.Between(-2, 4);
        }
    }

    private IEnumerable<RegistryChange> People(Team team, TeamFate fate, Dice dice) =>
        new TeamCast(recipe, profile, names, team, dice).Play(profile.VillageTeam, fate).Select(member => new RegistryChange.OfMember(member));

    private static int? Known(int count, Dice dice) => dice.Hits(PerMilleUnknown) ? null : count;
}
