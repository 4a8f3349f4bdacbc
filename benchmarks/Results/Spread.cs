namespace Tcns.Benchmarks.Results;

/// <summary>What rounds gave together.</summary>
/// <param name="Error">How far the median may be from that of endless rounds: its standard error, from the median deviation, so that single rounds that somebody disturbed weigh little. Endless below three rounds.</param>
internal sealed record Spread(double Median, double Low, double High, double Error, int Rounds)
{
    /// <summary>From the median deviation to the standard deviation, where the rounds scatter normally.</summary>
    private const double Scale = 1.4826;

    /// <summary>A median scatters that much more than a mean.</summary>
    private const double OfMedian = 1.2533;

    /// <summary>A few rounds show less than their scatter: Croux and Rousseeuw's corrections for three to nine.</summary>
    private static readonly double[] Corrections = [1.495, 1.363, 1.206, 1.200, 1.140, 1.129, 1.107];

    /// <summary>As many values as would give a standard deviation that is known as well: the median deviation knows its scatter about half as well.</summary>
    public double Freedom => (Rounds - 1) / 2.0;

    public static Spread Of(IEnumerable<double> rounds)
    {
        var sorted = rounds.Order().ToArray();
        var median = Statistics.Median(sorted);
        return new Spread(median, sorted[0], sorted[^1], ErrorOf(sorted, median), sorted.Length);
    }

    private static double ErrorOf(double[] rounds, double median)
    {
        if (rounds.Length < 3)
            return double.PositiveInfinity;
        var correction = rounds.Length - 3 < Corrections.Length ? Corrections[rounds.Length - 3] : rounds.Length / (rounds.Length - 0.8);
        return OfMedian * Scale * correction * Statistics.Median(rounds.Select(round => Math.Abs(round - median))) / Math.Sqrt(rounds.Length);
    }
}
