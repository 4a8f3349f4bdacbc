namespace Tcns.Benchmarks.Load;

/// <summary>Whether something stays as it was: by how much the line through its last two thirds rises, of what it was where they begin.</summary>
/// <param name="What">What was looked at.</param>
/// <param name="Growth">0.1 is a tenth.</param>
/// <param name="Limit">Up to which it counts as flat.</param>
internal sealed record Flatness(string What, double Growth, double Limit)
{
    public bool IsFlat => Growth <= Limit;

    /// <param name="what">What it is called.</param>
    /// <param name="points">In their order; the first third is warming up.</param>
    /// <param name="limit">Up to which growth it is flat.</param>
    public static Flatness Of(string what, IReadOnlyList<(double At, double Value)> points, double limit) =>
        new(what, Math.Round(Trend.Of([.. points.Skip(points.Count / 3)]).Growth, 3), limit);
}
