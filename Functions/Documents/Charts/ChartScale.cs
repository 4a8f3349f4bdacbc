namespace Tcns.Functions.Documents.Charts;

/// <summary>From 0 to a round number that no bar and no target goes beyond, in steps of 1, 2 or 5 and zeros.</summary>
internal sealed class ChartScale
{
    private const int MostSteps = 5;
    private const decimal Whole = 100;

    private ChartScale(decimal step, decimal end) => (Step, End) = (step, end);

    public decimal Step { get; }

    public decimal End { get; }

    public IEnumerable<decimal> Marks => Enumerable.Range(0, (int)(End / Step) + 1).Select(mark => mark * Step);

    /// <summary>Shares are shown beside the whole, so that charts can be compared.</summary>
    public static ChartScale Of(PaperPart.Chart chart)
    {
        var most = chart.Bars.Select(bar => Math.Max(bar.Value, bar.Target ?? 0)).Append(0).Max();
        if (chart.IsPercent)
            most = Math.Max(most, Whole);
        var step = StepFor(most);
        return new ChartScale(step, Math.Max(decimal.Ceiling(most / step), 1) * step);
    }

    /// <summary>Where a value stands, as a part of the whole length.</summary>
    public double PartOf(decimal value) => (double)(Math.Max(value, 0) / End);

    private static decimal StepFor(decimal most)
    {
        for (var power = most is > 0 and < 1 ? 0.01m : 1; ; power *= 10)
        {
            foreach (var step in (decimal[])[power, 2 * power, 5 * power])
            {
                if (step * MostSteps >= most)
                    return step;
            }
        }
    }
}
