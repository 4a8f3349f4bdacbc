namespace Tcns.Benchmarks.Load;

/// <summary>How long answers took, in milliseconds.</summary>
internal sealed record TimesOfAct(string Act, long Count, double P50, double P90, double P99, double Longest)
{
    public static TimesOfAct Of(string act, Latencies of) => new(
        act, of.Count, Math.Round(of.At(50), 1), Math.Round(of.At(90), 1), Math.Round(of.At(99), 1), Math.Round(of.Longest, 1));
}
