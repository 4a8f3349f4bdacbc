using Tcns.Benchmarks.Results;

namespace Tcns.Benchmarks;

/// <summary>What one round of one way took.</summary>
/// <param name="Value">In the figure's unit.</param>
internal sealed record Lap(double Value)
{
    /// <summary>Milliseconds of processor a unit of work; null where nobody looked.</summary>
    public double? Processor { get; init; }

    /// <summary>MiB resident at the most; null where nobody looked.</summary>
    public double? Peak { get; init; }

    /// <summary>A figure of our laps and of those of the bare minimum next to them.</summary>
    public static Figure FigureOf(string scenario, string name, string unit, Better better, string beside, IReadOnlyList<Lap> ours, IReadOnlyList<Lap> bare) =>
        new(scenario, name, unit, better, beside, Series.Of(ours.Select(lap => lap.Value), bare.Select(lap => lap.Value)))
        {
            Processor = SeriesOf(ours, bare, lap => lap.Processor),
            Peak = SeriesOf(ours, bare, lap => lap.Peak),
        };

    /// <returns>Null where ours were not looked at; without the bare minimum where that was not.</returns>
    private static Series? SeriesOf(IReadOnlyList<Lap> ours, IReadOnlyList<Lap> bare, Func<Lap, double?> look)
    {
        if (!ours.All(lap => look(lap).HasValue))
            return null;
        var beside = bare.Where(lap => look(lap) > 0).Select(lap => look(lap)!.Value).ToList();
        return Series.Of(ours.Select(lap => look(lap)!.Value), beside.Count == ours.Count ? beside : []);
    }
}
