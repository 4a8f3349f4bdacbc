namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>What was counted in one place, to be summed up above it.</summary>
/// <param name="Known">In how many villages, months or communes the figure that it rests on is known.</param>
/// <param name="Unknown">In how many it lacks; they enter neither number.</param>
internal readonly record struct Tally(long Numerator, long Denominator, int Known, int Unknown)
{
    public static Tally Nothing => default;

    public static Tally Of(long numerator, long denominator) => new(numerator, denominator, 1, 0);

    public static Tally OneOf(bool isSo) => Of(isSo ? 1 : 0, 1);

    public static Tally Lacking(int count) => new(0, 0, 0, count);

    public static Tally Sum(IEnumerable<Tally> parts)
    {
        var sum = Nothing;
        foreach (var part in parts)
            sum = new Tally(sum.Numerator + part.Numerator, sum.Denominator + part.Denominator, sum.Known + part.Known, sum.Unknown + part.Unknown);
        return sum;
    }
}
