using Tcns.Domain.Plans;

namespace Tcns.Analytics.Tests.Worlds;

/// <summary>Reports that came early, on their day, the day after, late, or never.</summary>
internal static class GeneratedReports
{
    public static void Enter(World world, Dice dice)
    {
        var facts = world.Facts;
        foreach (var commune in facts.Communes)
        {
            var plans = facts.Plans.Where(plan => plan.Unit == commune || plan.Unit == facts.Province);
            var teams = world.RegistryOf(commune.Value).Teams.Keys;
            foreach (var due in ReportCalendar.DuesOf(plans, World.DayOf("2025-07-01"), World.DayOf("2027-02-28")))
            {
                foreach (var unit in due.From == Reporter.Commune ? [commune.Value] : teams)
                    SubmitMaybe(world, dice, unit, due);
            }
        }
    }

    private static void SubmitMaybe(World world, Dice dice, string unit, ReportDue due)
    {
        if (dice.Falls(25))
            return;
        var days = dice.Of(-10, -1, 0, 0, 1, 30, dice.Between(-20, 40));
        world.Submitted(unit, due.Period.ToString(), Dice.Text(due.DueOn.AddDays(days)));
    }
}
