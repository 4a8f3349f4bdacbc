using System.Globalization;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using Tcns.Domain.Vocabulary;

namespace Tcns.Analytics.Tests.Worlds;

/// <summary>Records of all kinds by whoever was there that day, over fifteen months.</summary>
internal static class GeneratedRecords
{
    private static readonly string[] Spoken = ["vneid", "scam-awareness", "data-protection", "qr-payment"];
    private static readonly string[] Reached = [Outcomes.UsesDigitalPlatform, Outcomes.HasDigitalSkills, Outcomes.AcceptsCashless];

    public static void Enter(World world, Dice dice, int count)
    {
        var facts = world.Facts;
        var teams = facts.Registries.SelectMany(registry => registry.Teams.Values.Select(held => (Registry: registry, Team: held.Value)))
            .ToList();
        var first = World.DayOf(GeneratedRegistry.Begin);
        while (world.Records.Count < count)
        {
            var (registry, team) = dice.Of<(CommuneRegistry Registry, Team Team)>(teams);
            var day = dice.Day(first, facts.Today);
            if (!team.IsActiveOn(day))
                continue;

            // Several on one day, so that members of a team work side by side.
            for (var left = Math.Min(dice.Of(1, 1, 2, 5), count - world.Records.Count); left > 0; left--)
            {
                if (Sketch(dice, registry, team, day) is { } sketch)
                    EnterOne(world, dice, sketch, day);
            }
        }
    }

    private static void EnterOne(World world, Dice dice, RecordSketch sketch, DateOnly day)
    {
        world.Record(sketch);
        if (sketch.Kind == RecordKind.Feedback)
            HandleMaybe(world, dice, day);
        if (dice.Falls(4))
            world.Returned();
        if (dice.Falls(4))
            world.Voided();
    }

    /// <summary>Null where nobody is there who could have done it.</summary>
    private static RecordSketch? Sketch(Dice dice, CommuneRegistry registry, Team team, DateOnly day)
    {
        var members = registry.ActiveMembers(team.Code, day).Select(member => member.Id).ToList();
        var villages = registry.Villages.Values.Where(held => held.Value.IsActiveOn(day)).Select(held => held.Value.Code.Value).ToList();
        if (members.Count == 0 || villages.Count == 0)
            return null;
        var own = team.StateOn(day).Village?.Value;
        var village = own is null || dice.Falls(15) || !villages.Contains(own) ? dice.Of<string>(villages) : own;
        var kind = dice.Between(1, 100) switch
        {
            <= 60 => RecordKind.Visit,
            <= 72 => RecordKind.Training,
            <= 82 => RecordKind.Campaign,
            <= 92 => RecordKind.Shift,
            _ => RecordKind.Feedback,
        };
        var usual = new RecordSketch(kind)
        {
            Team = team.Code.Value, Member = dice.Of<string>(members), Date = Dice.Text(day), Village = village, Start = StartOf(dice),
            Minutes = dice.Falls(3) ? dice.Of(1, 1440) : dice.Between(10, 300),
            Topics = [dice.Of<string>(Spoken), .. dice.Some(15, "smart-farming", "health-app")],
        };
        return Filled(dice, registry, usual, day);
    }

    private static RecordSketch Filled(Dice dice, CommuneRegistry registry, RecordSketch usual, DateOnly day) => usual.Kind switch
    {
        RecordKind.Visit => WithPeople(dice, usual, 3) with
        {
            Household = dice.Falls(88) ? "H" + dice.Between(1, dice.Of(5, 20, 60)).ToString("D3", CultureInfo.InvariantCulture) : null,
            IsBusiness = dice.Falls(25),
            Outcomes = dice.Some(20, Reached),
        },
        RecordKind.Training when dice.Falls(35) => usual with { Attendees = Attendees(dice, registry, day), Village = null },
        RecordKind.Training => WithPeople(dice, usual, 40),
        RecordKind.Campaign => usual with { Reach = new Reach(dice.Of(0, dice.Between(1, 60), 250), dice.Of(0, dice.Between(1, 150), 480)) },
        _ => usual,
    };

    private static RecordSketch WithPeople(Dice dice, RecordSketch usual, int most)
    {
        var people = dice.Some(40, PeopleGroups.All).ToDictionary(group => group, _ => dice.Between(0, most));
        return usual with { People = people, WorkingAge = dice.Between(0, people.Values.Sum()) };
    }

    /// <summary>Of any team of the commune; somebody always attends.</summary>
    private static List<string> Attendees(Dice dice, CommuneRegistry registry, DateOnly day)
    {
        var present = registry.Members.Values
            .Where(held => registry.LifeOf(held.Value).Contains(day))
            .Select(held => held.Value.Id)
            .ToList();
        return [dice.Of<string>(present), .. dice.Some(5, present)];
    }

    private static string StartOf(Dice dice) => dice.Between(1, 20) switch
    {
        1 => "23:59",
        2 => "00:00",
        3 => "22:30",
        _ => new TimeOnly(dice.Between(6, 20), dice.Between(0, 59)).ToString("HH:mm", CultureInfo.InvariantCulture),
    };

    /// <summary>At once, by the last minute of a usual closing, a minute too late, long after, or never.</summary>
    private static void HandleMaybe(World world, Dice dice, DateOnly day)
    {
        if (dice.Falls(20))
            world.Forwarded(Dice.Text(day) + " 10:00");
        var closing = Closing.Of(Period.Containing(day, PeriodKind.Quarter));
        var at = dice.Between(1, 6) switch
        {
            1 => Dice.Text(closing.ClosesOn) + " 23:59",
            2 => Dice.Text(closing.ClosesOn.AddDays(1)) + " 00:00",
            3 or 4 => Dice.Text(day.AddDays(dice.Between(0, 120))) + dice.Of(" 03:00", " 09:30", " 23:00"),
            _ => null,
        };
        if (at is not null)
            world.Answered(at, dice.Falls(40));
    }
}
