using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;

namespace Tcns.Functions.Demo;

/// <summary>What one team does and writes down, week after week: most visits go to households that nobody has been to yet.</summary>
internal sealed class TeamYear
{
    private const int DaysOfYear = 364;
    private const int DaysOfWeek = 7;
    private const int UsualHouseholds = 120;
    private const int PerMilleNew = 550;
    private readonly DemoRecipe recipe;
    private readonly CommuneRegistry registry;
    private readonly Team team;
    private readonly Dice dice;
    private readonly PostScript script;
    private readonly VillageCode[] villages;
    private readonly Dictionary<VillageCode, int> reached = [];

    public TeamYear(DemoRecipe recipe, CommuneRegistry registry, Team team)
    {
        this.recipe = recipe;
        this.registry = registry;
        this.team = team;
        dice = recipe.DiceFor(team.Code.Value + " year");
        Temper = Temper.Of(dice);
        script = new PostScript(team.Code, dice);
        villages = [.. registry.Villages.Values.Select(held => held.Value.Code)];
    }

    public Temper Temper { get; }

    private bool IsOfCommune => team.Level == TeamLevel.Commune;

    /// <summary>In the order of the weeks.</summary>
    public IEnumerable<Post> Posts()
    {
        var first = team.EstablishedOn > recipe.Day.AddDays(-DaysOfYear) ? team.EstablishedOn : recipe.Day.AddDays(-DaysOfYear);
        var end = team.DissolvedOn is { } dissolved && dissolved < recipe.Day ? dissolved : recipe.Day;
        var monday = first.AddDays(-(((int)first.DayOfWeek + 6) % DaysOfWeek));
        for (; monday < end; monday = monday.AddDays(DaysOfWeek))
        {
            var (from, to) = (monday > first ? monday : first, monday.AddDays(DaysOfWeek) < end ? monday.AddDays(DaysOfWeek) : end);
            for (var count = CountOf(from); count > 0; count--)
            {
                if (Play(dice.Day(from, to.AddDays(-1))) is { } post)
                    yield return post;
            }
        }

        foreach (var post in IsOfCommune ? Trainings(first, end) : [])
            yield return post;
    }

    /// <summary>People have learned how over the year; around the New Year of the moon little is done.</summary>
    private int CountOf(DateOnly week)
    {
        var season = 70 + (50 * (DaysOfYear - (recipe.Day.DayNumber - week.DayNumber)) / DaysOfYear);
        if (week is { Month: 2, Day: <= 20 })
            season /= 3;
        var perMille = (int)((long)Temper.PerMille * season / 100 * recipe.Size / DemoOptions.ProvinceSize);
        return (perMille / 1000) + (dice.Hits(perMille % 1000) ? 1 : 0);
    }

    private Post? Play(DateOnly day)
    {
        Member[] members = [.. registry.ActiveMembers(team.Code, day)];
        if (members.Length == 0)
            return null;
        var village = IsOfCommune ? AnyVillage(day) : team.StateOn(day).Village is { } own && IsThere(own, day) ? own : null;
        return dice.Below(100) switch
        {
            < 3 => script.Feedback(day, dice.Pick(members)),
            < 9 => script.Campaign(day, village, village is null ? UsualHouseholds : HouseholdsOf(village, day)),
            < 12 => script.Class(day, village),
            var roll when roll < (IsOfCommune ? 70 : 17) || village is null => script.Shift(day, dice.Pick(members), IsOfCommune ? null : village),
            _ => script.Visit(day, dice.Pick(members), village, Household(village, day)),
        };
    }

    /// <summary>Each half-year one, to which two in three come.</summary>
    private IEnumerable<Post> Trainings(DateOnly first, DateOnly end)
    {
        for (var day = first.AddDays(dice.Between(20, 60)); day < end; day = day.AddDays(dice.Between(120, 170)))
        {
            Member[] all = [.. registry.Teams.Values.SelectMany(held => registry.ActiveMembers(held.Value.Code, day))];
            var came = all.Where(_ => dice.Hits(650)).Take(Domain.Records.RecordForm.MostAttendees).ToArray();
            if (came.Length > 0 && registry.ActiveMembers(team.Code, day).Any())
                yield return script.Training(day, came);
        }
    }

    private int Household(VillageCode village, DateOnly day)
    {
        var (all, known) = (HouseholdsOf(village, day), reached.GetValueOrDefault(village));
        if (known == 0 || (known < all && dice.Hits(PerMilleNew)))
            return reached[village] = known + 1;
        return dice.Between(1, known);
    }

    private int HouseholdsOf(VillageCode village, DateOnly day) =>
        registry.Baselines.TryGetValue(CommuneRegistry.KeyOf(village, day.Year), out var held) ? held.Value.Households ?? UsualHouseholds : UsualHouseholds;

    private VillageCode? AnyVillage(DateOnly day)
    {
        VillageCode[] there = [.. villages.Where(village => IsThere(village, day))];
        return there.Length == 0 ? null : dice.Pick(there);
    }

    private bool IsThere(VillageCode village, DateOnly day) => registry.Find(village) is { } known && known.IsActiveOn(day);
}
