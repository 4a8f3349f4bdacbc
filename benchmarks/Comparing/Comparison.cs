using Tcns.Benchmarks.Results;

namespace Tcns.Benchmarks.Comparing;

/// <summary>
/// Holds a run against the baseline: not times, which differ from machine to machine, but how many times the bare minimum's cost ours is.
/// What is dearer than before by more than a part that nobody would miss, and by more than both runs' own scatter explains, is worse.
/// </summary>
internal static class Comparison
{
    /// <summary>That rounds which scatter normally make a figure worse though nothing changed: <c>ComparisonTests</c> try it out.</summary>
    private const double Chance = 0.001;

    /// <summary>Fewer rounds know too little of their own scatter.</summary>
    private const int FewestRounds = 5;

    /// <param name="scenarios">Those that ran: what the baseline has of others is not asked for.</param>
    public static IReadOnlyList<Finding> Of(ResultSet baseline, ResultSet now, IReadOnlyCollection<string> scenarios)
    {
        if (baseline.IsShort != now.IsShort)
            throw new FormatException("A trial does less than a whole run: they cannot be held against each other.");
        var (before, after) = (baseline.Figures.ToDictionary(figure => figure.Key), now.Figures.ToDictionary(figure => figure.Key));
        var missing = baseline.Figures.Where(figure => scenarios.Contains(figure.Scenario) && !after.ContainsKey(figure.Key)).Select(figure => new Finding(figure.Key, Quantity.Value, Verdict.Missing));
        var isAlike = baseline.Machine.IsLike(now.Machine);
        return [.. missing, .. now.Figures.SelectMany(figure => before.TryGetValue(figure.Key, out var old) ? Judge(old, figure, isAlike) : [new Finding(figure.Key, Quantity.Value, Verdict.New)])];
    }

    /// <summary>What nobody would miss, and what differs from one run to the next though the rounds within each agree.</summary>
    private static double FloorOf(Quantity quantity) => quantity switch
    {
        Quantity.Value => 0.10,
        Quantity.Processor => 0.15,
        Quantity.Peak => 0.25,
        _ => throw new ArgumentOutOfRangeException(nameof(quantity), quantity, "Nobody knows its noise."),
    };

    private static IEnumerable<Finding> Judge(Figure before, Figure now, bool isAlike)
    {
        yield return Judge(now.Key, Quantity.Value, before.Values, now.Values, now.Better, isAlike);
        if (before.Processor is { } processor)
            yield return Judge(now.Key, Quantity.Processor, processor, now.Processor, Better.Less, isAlike);
        if (before.Peak is { } peak)
            yield return Judge(now.Key, Quantity.Peak, peak, now.Peak, Better.Less, isAlike);
    }

    private static Finding Judge(string figure, Quantity quantity, Series before, Series? now, Better better, bool isAlike)
    {
        if (now is null)
            return new Finding(figure, quantity, Verdict.Missing);
        var (old, recent) = (CostsOf(before, better), CostsOf(now, better));
        var isComparable = (before.Bare.Count > 0 && now.Bare.Count > 0) || (isAlike && before.Bare.Count == now.Bare.Count);
        return isComparable && IsEnough(old) && IsEnough(recent) ? Judge(figure, quantity, old, recent) : new Finding(figure, quantity, Verdict.NotJudged);
    }

    /// <returns>Of each round what ours costs, beside the bare minimum where there is one.</returns>
    private static IReadOnlyList<double> CostsOf(Series series, Better better) => series.Bare.Count > 0
        ? [.. series.Pairs(better)]
        : [.. series.Ours.Select(value => better == Better.Less ? value : 1 / value)];

    /// <summary>What was too little for the clock has no logarithm.</summary>
    private static bool IsEnough(IReadOnlyList<double> costs) => costs.Count >= FewestRounds && costs.All(cost => cost > 0 && double.IsFinite(cost));

    private static Finding Judge(string figure, Quantity quantity, IReadOnlyList<double> before, IReadOnlyList<double> now)
    {
        // In logarithms, where twice and half are equally far.
        var (old, recent) = (Spread.Of(before.Select(cost => Math.Log(cost))), Spread.Of(now.Select(cost => Math.Log(cost))));
        var scatter = Math.Exp(Student.Quantile(Chance, old.Freedom + recent.Freedom) * Math.Sqrt((old.Error * old.Error) + (recent.Error * recent.Error))) - 1;
        var (change, margin) = (Math.Exp(recent.Median - old.Median) - 1, Math.Max(FloorOf(quantity), scatter));
        var verdict = change > margin ? Verdict.Worse : 1 / (1 + change) > 1 + margin ? Verdict.Better : Verdict.Same;
        return new Finding(figure, quantity, verdict, change, margin);
    }
}
