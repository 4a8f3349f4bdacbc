namespace Tcns.Analytics.Tests.Worlds;

/// <summary>
/// Plans of the province and of three of its communes: of both calendars, that start and end inside periods, with every rhythm.
/// Every third world's province has none.
/// </summary>
internal static class GeneratedPlans
{
    public static void Enter(World world, Dice dice, string[] communes)
    {
        if (!dice.Falls(33))
            world.Plan(OfProvince(dice));
        world.Plan(Reporting(communes[0])).Plan(Ended(communes[1], dice)).Plan(Daily(communes[2])).Plan(JustBegun(communes[2]));
        if (dice.Falls(50))
            world.Plan(new PlanSketch { Id = "long-closing", Unit = communes[1], From = "2026-08-20", To = null, ClosingDays = 40 });
    }

    private static PlanSketch OfProvince(Dice dice) => new()
    {
        Id = "tinh-2025", Unit = World.ProvinceCode, From = "2025-07-17", To = null, VillageTeams = (null, 5), CommuneTeams = (5, 10),
        ClosingDays = dice.Of(15, 20),
        Targets =
        [
            "village-coverage 100 always", "commune-team 100 always", "team-size-ok 60 always", "reports-on-time 50 every month",
            "reports-on-time 60 every quarter",
            "feedback-answered 40 always", "dossiers-online 50 every quarter", "teams-active 90 every quarter",
            "supports-per-team 12.5 every quarter",
            "hours-per-active-day 1.5 always", "active-days-per-week 0.4 every month",
        ],
        Reports = ["team month 30 last", "commune quarter 6 next", "commune year 20 next"],
    };

    private static PlanSketch Reporting(string commune) => new()
    {
        Id = "ky-bao-cao", Unit = commune, From = "2025-11-01", To = "2026-12-31", Calendar = "reporting", ClosingDays = 20, VillageTeams = (3, 12),
        Targets =
        [
            "team-size-ok 100 always", "members-trained 70 by 2026-12-31 window to-date", "ocop-online 60 by 2026-12-31",
            "households-communicated 90 by 2026-12-31",
            "households-on-platforms 30 by 2026-11-20", "members-on-quota 50 by 2026-12-31 quota 4", "supports-per-team 15 every quarter",
            "hours-per-active-day 2 every quarter", "active-days-per-week 0.5 every quarter", "reports-on-time 80 every quarter",
            "feedback-answered 50 by 2026-12-14",
        ],
        Reports = ["team quarter 21 last", "team year 21 last", "team half-year 21 last", "commune quarter - last"],
    };

    private static PlanSketch Ended(string commune, Dice dice) => new()
    {
        Id = "het-han", Unit = commune, From = "2026-02-10", To = "2026-10-20", ClosingDays = dice.Of(1, 15, 45), CommuneTeams = (1, 6),
        Targets =
        [
            "teams-assigned 80 always", "households-guided 20 by 2026-06-30", "households-guided 40 by 2026-10-20",
            "working-age-informed 60 every quarter",
            "businesses-cashless 5 every year", "teams-scam-awareness 70 every year", "members-trained 60 every year window year-to-date",
            "supports-per-team 30 by 2026-09-30", "active-days-per-week 0.3 by 2026-09-30", "dossiers-online 45 by 2026-09-30",
        ],
        Reports = ["team quarter 16 last", "team month 30 last", "commune month 1 last"],
    };

    private static PlanSketch Daily(string commune) => new()
    {
        Id = "ca-nam", Unit = commune, From = "2026-01-01", To = "2026-12-31", VillageTeams = (2, 6), CommuneTeams = (2, null),
        Targets =
        [
            "households-digital-skills 30 every quarter", "households-digital-skills 50 by 2026-12-31", "households-guided 60 every month",
            "teams-active 80 every month", "members-on-quota 60 every year quota 3", "hours-per-active-day 1.75 by 2026-12-31",
            "hours-per-active-day 1 always",
            "supports-per-team 10 every month", "supports-per-team 25 every quarter", "supports-per-team 90 by 2026-12-31",
            "ocop-online 50 every month",
            "dossiers-online 48.5 always", "village-coverage 66.666667 by 2026-12-31", "reports-on-time 33.333333 always",
            "businesses-cashless 1 every quarter",
        ],
        Reports = ["commune quarter 25 last", "team quarter 25 last", "team month 5 next"],
    };

    private static PlanSketch JustBegun(string commune) => new()
    {
        Id = "moi-bat-dau", Unit = commune, From = "2026-11-25", To = null, ClosingDays = 30,
        Targets = ["households-guided 10 every quarter", "team-size-ok 100 always", "teams-active 50 by 2027-03-31", "active-days-per-week 1 every quarter"],
        Reports = ["team quarter 20 last", "commune quarter 20 next"],
    };
}
