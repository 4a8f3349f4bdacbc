using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Demo;

/// <summary>Everything in the registry of one commune, each thing once, in an order in which every beginning is valid.</summary>
internal sealed class CommuneScript
{
    private const int Months = 6;
    private readonly DemoRecipe recipe;
    private readonly CommuneProfile profile;
    private readonly NameGiver names;
    private readonly VillageScript villages;
    private readonly Dice dice;

    public CommuneScript(DemoRecipe recipe, CommuneProfile profile)
    {
        this.recipe = recipe;
        this.profile = profile;
        dice = recipe.DiceFor(profile.Unit.Code.Value + " commune");
        names = new NameGiver(profile.Folks, recipe.DiceFor(profile.Unit.Code.Value + " names"));
        villages = new VillageScript(recipe, profile, names);
    }

    /// <summary>What is written at once: never a part of a village without the rest of it.</summary>
    public IReadOnlyList<IReadOnlyList<RegistryChange>> Batches()
    {
        var batches = new List<List<RegistryChange>> { new() };
        foreach (var scene in Scenes())
        {
            if (batches[^1].Count + scene.Count > RegistryStore.MostChanges)
                batches.Add([]);
            batches[^1].AddRange(scene);
        }

        return batches;
    }

    private IEnumerable<IReadOnlyList<RegistryChange>> Scenes()
    {
        yield return [.. Statistics()];
        if (profile.CommuneTeam is { } shape)
            yield return [.. CommuneTeam(shape)];
        var hasMerger = profile.Unit.Code.Value == CommuneProfiles.SonDuong;
        var known = VillageNames.Take(profile.Naming, profile.Kind, profile.Villages + (hasMerger ? 1 : 0), dice);
        for (var number = hasMerger ? 3 : 1; number <= profile.Villages; number++)
            yield return villages.Of(number, known[number - 1]);
        if (hasMerger)
            yield return new MergerScript(recipe, profile, names, villages).Of((1, known[0]), (2, known[1]), (known.Count, known[^1]));
    }

    /// <summary>Of the months that are over; some communes are late with the last one.</summary>
    private IEnumerable<RegistryChange> Statistics()
    {
        var present = new DateOnly(recipe.Day.Year, recipe.Day.Month, 1);
        var (size, products, online) = (dice.Between(60, 900), dice.Between(0, 12), dice.Between(700, 980));
        var last = dice.Hits(60) ? 2 : 1;
        for (var back = Months; back >= last; back--)
        {
            var total = size * dice.Between(80, 120) / 100;
            var share = Math.Min(1000, online + dice.Between(-40, 40));
            yield return new RegistryChange.OfStatistics(new CommuneStatistics(
                profile.Unit.Code,
                present.AddMonths(-back),
                new OnlineShare(total, total * share / 1000),
                new OnlineShare(products, products * dice.Between(30, 100) / 100)));
        }
    }

    private IEnumerable<RegistryChange> CommuneTeam(TeamShape shape)
    {
        var code = UnitCode.Parse(profile.Unit.Code + Team.CommuneTeamEnding);
        var team = Team.Create(
            code,
            DayRange.Between(profile.EstablishedOn, null),
            [new TeamState(profile.EstablishedOn, VillageScript.TeamNameOf(profile.Unit.FullName), null, profile.Decision)]);
        var own = recipe.DiceFor(code.Value);
        var cast = new TeamCast(recipe, profile with { Decider = "Chủ tịch UBND " + VillageNames.WithinName(profile.Unit.Kind.Title()) }, names, team, own);
        yield return new RegistryChange.OfTeam(team);
        foreach (var member in cast.Play(shape, TeamFate.OfCommuneTeam(own)))
            yield return new RegistryChange.OfMember(member);
    }
}
