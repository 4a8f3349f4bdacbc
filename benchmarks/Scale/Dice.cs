namespace Tcns.Benchmarks.Scale;

/// <summary>Chance from a seed: the same on every machine and in every version of the runtime (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    /// <summary>From here on a bell curve is as good.</summary>
    private const double Many = 60;
    private ulong state = seed;

    /// <summary>From 0 up to but not 1.</summary>
    public double Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
        }
    }

    /// <summary>How many of many rare things happen, when so many do on the average.</summary>
    public int Poisson(double mean)
    {
        if (mean > Many)
            return Math.Max(0, (int)Math.Round(mean + (Math.Sqrt(mean) * Bell())));
        var (count, product, end) = (0, Next(), Math.Exp(-mean));
        for (; product > end; count++)
            product *= Next();
        return count;
    }

    /// <summary>By the bell curve around 0 with deviation 1.</summary>
    public double Bell() => Math.Sqrt(-2 * Math.Log(1 - Next())) * Math.Cos(2 * Math.PI * Next());
}
