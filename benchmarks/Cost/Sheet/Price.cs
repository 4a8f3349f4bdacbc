namespace Tcns.Benchmarks.Cost.Sheet;

/// <summary>What so many of something cost.</summary>
/// <param name="Amount">In the list's currency.</param>
/// <param name="Per">For how many.</param>
/// <param name="Free">How many a month cost nothing.</param>
internal sealed record Price(decimal Amount, decimal Per = 1, decimal Free = 0)
{
    public decimal Of(decimal quantity) => Math.Max(0, quantity - Free) / Per * Amount;
}
