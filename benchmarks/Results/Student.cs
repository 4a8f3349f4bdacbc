namespace Tcns.Benchmarks.Results;

/// <summary>How far chance alone carries a value whose error is itself only estimated, from a few values: Student's distribution.</summary>
internal static class Student
{
    private const int Steps = 2_000;

    /// <param name="chance">Of lying beyond it, to the one side.</param>
    /// <param name="freedom">How many values the error was estimated from, without those that were estimated beside it; whole or not, above 1.</param>
    /// <returns>So many errors.</returns>
    public static double Quantile(double chance, double freedom)
    {
        // At t = √freedom × cot u the density is a power of the sine of u: 0 is endlessly far, a right angle is the middle.
        const double Step = Math.PI / 2 / Steps;
        var parts = Enumerable.Range(0, Steps).Select(step => Math.Pow(Math.Sin((step + 0.5) * Step), freedom - 1)).ToArray();
        var (wanted, seen) = (2 * chance * parts.Sum(), 0.0);
        for (var step = 0; step < Steps; step++)
        {
            if (seen + parts[step] >= wanted)
                return Math.Sqrt(freedom) / Math.Tan((step + ((wanted - seen) / parts[step])) * Step);
            seen += parts[step];
        }

        return 0;
    }
}
