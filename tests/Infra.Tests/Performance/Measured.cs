using Tcns.Benchmarks.Results;

namespace Tcns.Infra.Tests.Performance;

/// <summary>Results as a run would give them.</summary>
internal static class Measured
{
    public static Machine Machine { get; } = new("A processor", 2, 16, "Debian", ".NET 10", "Node 20", "DuckDB 1", "Azurite 3");

    public static ResultSet Set(params Figure[] figures) => new(new DateOnly(2026, 11, 23), false, null, Machine, figures);

    /// <summary>Nine rounds in milliseconds, of which the bare minimum's are 10 each.</summary>
    /// <param name="times">How many times the bare minimum's cost they are in the middle.</param>
    /// <param name="scatter">By what part of it they lie to either side.</param>
    public static Figure Times(double times, double scatter = 0.01, string name = "visit") =>
        new("posts", name, "ms", Better.Less, "a row", Series.Of(Rounds(10 * times, scatter), Enumerable.Repeat(10.0, 9)));

    public static IEnumerable<double> Rounds(double middle, double scatter) =>
        ((double[])[-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2]).Select(part => middle * (1 + (part * scatter)));
}
