namespace Tcns.Functions.Demo;

/// <summary>How a team works: how much in a week, and how it sends in what it has written down.</summary>
/// <param name="PerMille">Records in a thousand weeks of the busiest part of the year.</param>
/// <param name="IsMonthly">Whether it keeps a paper book and types it in at the end of the month.</param>
/// <param name="ClockAhead">By how many seconds its phone's clock is ahead; null where it does not say.</param>
internal sealed record Temper(int PerMille, bool IsMonthly, int? ClockAhead)
{
    private const int PerMilleOnPaper = 30;
    private const int PerMilleOffClocks = 20;
    private const int OffSeconds = 5_400;

    public static Temper Of(Dice dice)
    {
        var perMille = dice.Below(100) switch
        {
            < 6 => 0,
            < 28 => dice.Between(180, 800),
            < 78 => dice.Between(1_150, 2_600),
            _ => dice.Between(3_000, 5_800),
        };
        return new Temper(perMille, dice.Hits(PerMilleOnPaper), dice.Hits(PerMilleOffClocks) ? OffSeconds : dice.Between(-20, 20));
    }
}
