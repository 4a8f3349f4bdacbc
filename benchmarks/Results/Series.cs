namespace Tcns.Benchmarks.Results;

/// <summary>One quantity, round by round, and beside it what the bare minimum reached in the same rounds.</summary>
/// <param name="Ours">A value a round.</param>
/// <param name="Bare">As many, each measured next to ours; none where there is nothing to measure against.</param>
internal sealed record Series(IReadOnlyList<double> Ours, IReadOnlyList<double> Bare)
{
    /// <summary>More figures than anything here is worth, and short enough to be read in a file.</summary>
    private const int Digits = 5;

    public static Series Of(IEnumerable<double> ours, IEnumerable<double> bare)
    {
        var series = new Series([.. ours.Select(Rounded)], [.. bare.Select(Rounded)]);
        return series.Bare.Count == 0 || series.Bare.Count == series.Ours.Count
            ? series
            : throw new ArgumentException("Each round of ours needs one of the bare minimum.", nameof(bare));
    }

    public static Series Alone(params IEnumerable<double> ours) => Of(ours, []);

    /// <returns>How many times the bare minimum's cost ours is, from the rounds' pairs, so that whatever slows a round down weighs on both; null without a bare minimum.</returns>
    public Spread? Times(Better better) => Bare.Count == 0 ? null : Spread.Of(Pairs(better));

    /// <summary>Of each round: above 1 is dearer than the bare minimum, whichever way the figure improves.</summary>
    public IEnumerable<double> Pairs(Better better) => Ours.Zip(Bare, (ours, bare) => better == Better.Less ? ours / bare : bare / ours);

    private static double Rounded(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A round gave no number.");
        if (value == 0)
            return 0;
        var decimals = Digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return decimals is >= 0 and <= 15 ? Math.Round(value, decimals) : Math.Round(value);
    }
}
