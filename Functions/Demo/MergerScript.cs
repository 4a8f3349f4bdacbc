using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;

namespace Tcns.Functions.Demo;

/// <summary>
/// Two villages that became one: both have ended, the new one names them, one team has gone over to it and the other was
/// dissolved, one of its people having moved to the first before.
/// </summary>
internal sealed class MergerScript(DemoRecipe recipe, CommuneProfile profile, NameGiver names, VillageScript villages)
{
    /// <summary>The first day of the new village.</summary>
    public static readonly DateOnly Day = new(2025, 12, 1);

    private static readonly TeamFate Usual = new(Blemish.None, Turn.Nothing);
    private static readonly Decision Merging = new("41/NQ-HĐND", new DateOnly(2025, 11, 20));

    public IReadOnlyList<RegistryChange> Of((int Number, string Name) first, (int Number, string Name) second, (int Number, string Name) merged)
    {
        var ended = DayRange.Between(null, Day);
        var one = Village.Create(VillageScript.CodeOf(profile, first.Number), first.Name, profile.Kind, ended);
        var other = Village.Create(VillageScript.CodeOf(profile, second.Number), second.Name, profile.Kind, ended);
        var now = Village.Create(
            VillageScript.CodeOf(profile, merged.Number), merged.Name, profile.Kind, DayRange.Between(Day, null), one.Code, other.Code);
        var dice = recipe.DiceFor(now.Code.Value);
        var heir = Team.Create(
            VillageScript.TeamCodeOf(profile, first.Number), DayRange.Between(profile.EstablishedOn, null), [First(one), new TeamState(Day, VillageScript.TeamNameOf(now.Name), now.Code, Merging)]);
        var dissolved = Team.Create(VillageScript.TeamCodeOf(profile, second.Number), DayRange.Between(profile.EstablishedOn, Day), [First(other)]);
        return
        [
            .. Villages(one, other, now), .. Baselines(one, other, now, dice),
            new RegistryChange.OfTeam(heir), new RegistryChange.OfTeam(dissolved), .. People(heir, dissolved, dice),
        ];
    }

    private TeamState First(Village village) => new(profile.EstablishedOn, VillageScript.TeamNameOf(village.Name), village.Code, profile.Decision);

    private static IEnumerable<RegistryChange> Villages(params Village[] all) => all.Select(village => new RegistryChange.OfVillage(village));

    private IEnumerable<RegistryChange> Baselines(Village one, Village other, Village now, Dice dice) =>
        villages.BaselinesOf(one.Code, recipe.Day.Year - 1, dice)
            .Concat(villages.BaselinesOf(other.Code, recipe.Day.Year - 1, dice))
            .Concat(villages.BaselinesOf(now.Code, recipe.Day.Year, dice));

    private IEnumerable<RegistryChange> People(Team heir, Team dissolved, Dice dice)
    {
        // One seat is left free for whoever comes over.
        var shape = profile.VillageTeam with { Sizes = [profile.VillageTeam.Most - 1] };
        var host = new TeamCast(recipe, profile, names, heir, dice);
        var people = host.Play(shape, Usual).ToList();
        var guests = new TeamCast(recipe, profile, names, dissolved, dice).Play(shape, Usual).ToList();
        var (left, arrived) = host.TakeOver(guests[^1], Day.AddDays(-5));
        return people.Concat(guests[..^1]).Append(left).Append(arrived).Select(member => new RegistryChange.OfMember(member));
    }
}
