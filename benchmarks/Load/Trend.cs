namespace Tcns.Benchmarks.Load;

/// <summary>The straight line that lies nearest to measured points, by least squares.</summary>
/// <param name="Slope">By how much it rises with each unit of the first value.</param>
/// <param name="Origin">Where it crosses 0 of the first value.</param>
internal sealed record Trend(double Slope, double Origin)
{
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
        return new Trend(slope, meanValue - (slope * meanAt));
    }
}
