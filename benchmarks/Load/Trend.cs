namespace Tcns.Benchmarks.Load;

/// <summary>The straight line that lies nearest to measured points, by least squares.</summary>
/// <param name="Slope">By how much it rises with each unit of the first value.</param>
/// <param name="Start">At the first point.</param>
/// <param name="End">At the last point.</param>
internal sealed record Trend(double Slope, double Start, double End)
{
    /// <summary>By which part of where it started it has risen; 0 where it lies at 0.</summary>
    public double Growth => Start == 0 ? 0 : (End - Start) / Start;

    /// <summary>Where it would cross 0 of the first value.</summary>
    public double Origin { get; private init; }

    /// <summary>On the line, also beyond what was measured.</summary>
    public double At(double place) => Origin + (Slope * place);

    public static Trend Of(IReadOnlyList<(double At, double Value)> points)
    {
        if (points.Count < 2)
            throw new ArgumentException("A line needs two points.", nameof(points));
        var (meanAt, meanValue) = (points.Average(point => point.At), points.Average(point => point.Value));
        var spread = points.Sum(point => (point.At - meanAt) * (point.At - meanAt));
        if (spread == 0)
            throw new ArgumentException("All points lie at one place.", nameof(points));
        var slope = points.Sum(point => (point.At - meanAt) * (point.Value - meanValue)) / spread;
        return new Trend(slope, meanValue + (slope * (points[0].At - meanAt)), meanValue + (slope * (points[^1].At - meanAt))) { Origin = meanValue - (slope * meanAt) };
    }
}
