using System.Text.Json.Serialization;
using Tcns.Benchmarks.Results;

namespace Tcns.Benchmarks.Load;

/// <summary>
/// Whether something stays as it was. The first third of a run is warming up. The rest is cut into eight stretches, each told by its median, in which what comes and
/// goes (a collection of garbage, a rollup) weighs little; the last two are held against the first two.
/// </summary>
/// <param name="What">What was looked at.</param>
/// <param name="From">In the first quarter.</param>
/// <param name="To">In the last quarter.</param>
/// <param name="Growth">From the one to the other, in an hour.</param>
/// <param name="Seen">Up to this it counts as flat: less would not have been seen.</param>
internal sealed record Flatness(string What, double From, double To, double Growth, double Seen)
{
    private const int Stretches = 8;

    /// <summary>That scatter alone passes for growth.</summary>
    private const double Chance = 0.001;

    /// <summary>Where there was nothing at first, nobody answered.</summary>
    [JsonIgnore]
    public bool IsFlat => From > 0 && Growth <= Seen;

    /// <param name="what">What it is called.</param>
    /// <param name="points">In the order of their minutes.</param>
    /// <param name="tolerance">Which growth is none.</param>
    public static Flatness Of(string what, IReadOnlyList<(double Minute, double Value)> points, Tolerance tolerance)
    {
        var judged = points.Skip(points.Count / 3).ToList();
        if (judged.Count < Stretches)
            return new Flatness(what, 0, 0, 0, 0);
        var middles = Enumerable.Range(0, Stretches)
            .Select(place => judged[(place * judged.Count / Stretches)..((place + 1) * judged.Count / Stretches)])
            .Select(stretch => (At: stretch.Average(point => point.Minute) / 60, Value: Statistics.Median(stretch.Select(point => point.Value))))
            .ToList();
        var (from, to) = ((middles[0].Value + middles[1].Value) / 2, (middles[^2].Value + middles[^1].Value) / 2);
        var hours = (middles[^2].At + middles[^1].At - middles[0].At - middles[1].At) / 2;
        var limit = Math.Max(tolerance.Amount, tolerance.Part * from);
        var scatter = Student.Quantile(Chance, Stretches - 2) * ScatterOf(middles) / hours;
        return new Flatness(what, Rounded(from), Rounded(to), Rounded((to - from) / hours), Rounded(Math.Max(limit, Math.Min(scatter, tolerance.Most * from))));
    }

    /// <summary>Of one stretch about the line through all; that is the error of the growth too, each end of which is the mean of two.</summary>
    private static double ScatterOf(IReadOnlyList<(double At, double Value)> middles)
    {
        var line = Trend.Of(middles);
        return Math.Sqrt(middles.Sum(middle => Math.Pow(middle.Value - line.At(middle.At), 2)) / (middles.Count - 2));
    }

    private static double Rounded(double value) => Math.Round(value, 3);
}
