using Tcns.Domain.Indicators;
using Tcns.Domain.Records;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.Worlds;

/// <summary>
/// A province that nobody counted by hand, with every shape that makes counting hard; the same for the same seed. Two ways of
/// computing figures are held against each other on it.
/// </summary>
internal sealed record GeneratedWorld(ProvinceFacts Facts, IReadOnlyList<FieldRecord> Records, IReadOnlyList<Period> Periods)
{
    /// <summary>Running, open, and just closed ends of quarter 4 of 2026, in both calendars.</summary>
    private static readonly string[] Todays =
        ["2026-11-20", "2027-01-16", "2026-12-14", "2027-01-15", "2026-11-30", "2026-12-31", "2026-12-15", "2027-02-10"];

    private static readonly string[] Asked =
    [
        "2025-12", "2025-Q4", "2025-R", "2026-R01", "2026-01", "2026-Q1", "2026-RQ1", "2026-RH1", "2026-Q2", "2026-Q3", "2026-10", "2026-R11",
        "2026-11",
        "2026-RQ4", "2026-Q4", "2026-RH2", "2026", "2026-R", "2027-R01", "2027-01",
    ];

    public static GeneratedWorld Of(int seed, int records)
    {
        var dice = new Dice(seed);
        var today = Todays[(seed & int.MaxValue) % Todays.Length];
        var world = new World().SeenOn(today);
        var communes = GeneratedRegistry.Enter(world, dice, today);
        GeneratedPlans.Enter(world, dice, communes);
        GeneratedReports.Enter(world, dice);
        GeneratedRecords.Enter(world, dice, records);
        return new GeneratedWorld(
            world.Facts, world.Records, [.. Asked.Select(Period.Parse).Where(period => period.First <= world.Facts.Today)]);
    }
}
