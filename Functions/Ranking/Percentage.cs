using System.Numerics;

namespace Tcns.Functions.Ranking;

/// <summary>A part of a score, not more than all of it, as whole numbers: a third that is cut off anywhere may round a half to the wrong side.</summary>
internal readonly record struct Percentage
{
    private readonly BigInteger top;
    private readonly BigInteger bottom;

    private Percentage(BigInteger top, BigInteger bottom) => (this.top, this.bottom) = (top, bottom);

    public static Percentage None { get; } = new(0, 1);

    public static Percentage Whole { get; } = new(100, 1);

    public static Percentage Of(BigInteger part, BigInteger all) => part >= all ? Whole : new Percentage(100 * part, all);

    /// <summary>Of a target, which has no more decimals than that.</summary>
    public static BigInteger Millionths(decimal value) => new(value * 1_000_000);

    public static Percentage MeanOf(IReadOnlyList<Percentage> parts)
    {
        var sum = parts.Aggregate((one, next) => new Percentage((one.top * next.bottom) + (next.top * one.bottom), one.bottom * next.bottom));
        return new Percentage(sum.top, sum.bottom * parts.Count);
    }

    /// <summary>With one decimal, halves away from nought.</summary>
    public decimal Round() => (decimal)(((20 * top) + bottom) / (2 * bottom)) / 10;
}
