using System.Globalization;

namespace Tcns.Analytics.Tests.Worlds;

/// <summary>Communes with villages that begin, end and merge, teams that come and go, and numbers of which some lack.</summary>
internal static class GeneratedRegistry
{
    public const string Begin = "2025-08-01";

    private static readonly string[] Official = ["00700", "00706", "00715", "00721", "00733", "00745"];

    /// <summary>For the last commune of the official list nothing is entered.</summary>
    public static string[] Enter(World world, Dice dice, string today)
    {
        var communes = Official[..dice.Between(4, 6)];
        world.OfCommunes(communes);
        foreach (var commune in communes[..^1])
        {
            EnterVillages(world, dice, commune, today);
            EnterStatistics(world, dice, commune);
            GeneratedMembers.Enter(world, dice, commune, today);
            if (dice.Falls(40))
                world.Reopened(dice.Of("2025-Q4", "2026-Q3", "2026-Q4"), dice.Of("2026-10-20", today, "2027-03-01"), commune);
        }

        return communes;
    }

    private static void EnterVillages(World world, Dice dice, string commune, string today)
    {
        var count = dice.Between(2, 12);
        for (var number = 1; number <= count; number++)
        {
            var village = CodeOf(commune, "-", number);
            var isLate = dice.Falls(10);
            var hasEnded = !isLate && dice.Falls(12);
            world.Village(
                village,
                from: isLate ? dice.DayText("2026-01-01", "2027-02-01") : null,
                to: hasEnded ? dice.DayText("2026-02-01", "2027-02-01") : null);
            EnterBaselines(world, dice, village);
            EnterTeams(world, dice, commune, village, today);
        }

        if (dice.Falls(75))
            world.Team(commune + "-T00", from: dice.DayText("2025-07-01", "2025-12-31"), to: dice.Falls(25) ? dice.DayText("2026-06-01", today) : null);
        Merge(world, dice, commune, count);
    }

    /// <summary>The first two become one, and the first's team goes over to it.</summary>
    private static void Merge(World world, Dice dice, string commune, int count)
    {
        if (!dice.Falls(50))
            return;
        var (on, merged) = (dice.DayText("2026-03-01", "2026-11-15"), CodeOf(commune, "-", count + 1));
        world.Village(CodeOf(commune, "-", 1), to: on).Village(CodeOf(commune, "-", 2), to: on).Village(merged, from: on);
        EnterBaselines(world, dice, merged);
        if (world.RegistryOf(commune).Teams.ContainsKey(CodeOf(commune, "-T", 1)))
            world.TeamGoesTo(CodeOf(commune, "-T", 1), merged, on);
    }

    /// <summary>Of several years, each with some of the numbers; none of them at all for some villages, and some of nobody.</summary>
    private static void EnterBaselines(World world, Dice dice, string village)
    {
        if (dice.Falls(12))
            return;
        foreach (var year in dice.Some(60, 2024, 2025, 2026, 2027))
        {
            world.Baseline(
                village,
                year,
                dice.Falls(80) ? dice.Of(0, dice.Between(1, 12), dice.Between(20, 90), dice.Between(20, 90)) : null,
                dice.Falls(80) ? dice.Of(0, dice.Between(1, 30), dice.Between(60, 250), dice.Between(60, 250)) : null,
                dice.Falls(80) ? dice.Of(0, dice.Between(1, 4), dice.Between(3, 20), dice.Between(3, 20)) : null);
        }
    }

    /// <summary>None, one or two; of the second the number begins at 50.</summary>
    private static void EnterTeams(World world, Dice dice, string commune, string village, string today)
    {
        var number = int.Parse(village[(commune.Length + 1)..], CultureInfo.InvariantCulture);
        if (dice.Falls(90))
            EnterTeam(world, dice, CodeOf(commune, "-T", number), village, today);
        if (dice.Falls(15))
            EnterTeam(world, dice, CodeOf(commune, "-T", 50 + number), village, today);
    }

    private static void EnterTeam(World world, Dice dice, string team, string village, string today)
    {
        var from = dice.Falls(75) ? "2025-07-01" : dice.DayText("2025-08-01", today);
        world.Team(team, village, from, dice.Falls(15) ? dice.DayText(from, "2027-02-01") : null);
    }

    private static void EnterStatistics(World world, Dice dice, string commune)
    {
        var hasOcop = dice.Falls(80);
        for (var month = World.DayOf("2025-06-01"); month <= World.DayOf("2027-02-01"); month = month.AddMonths(1))
        {
            var dossiers = dice.Falls(75) ? ShareOf(dice, dice.Of(0, 40, 900)) : null;
            var ocop = hasOcop && dice.Falls(40) ? ShareOf(dice, dice.Of(0, 7, 7)) : null;
            if (dossiers is not null || ocop is not null)
                world.Statistics(month.ToString("yyyy-MM", CultureInfo.InvariantCulture), dossiers, ocop, commune);
        }
    }

    private static string ShareOf(Dice dice, int most)
    {
        var total = dice.Between(0, most);
        return string.Create(CultureInfo.InvariantCulture, $"{dice.Between(0, total)}/{total}");
    }

    private static string CodeOf(string commune, string mark, int number) => commune + mark + number.ToString("D2", CultureInfo.InvariantCulture);
}
