using Tcns.Benchmarks.Results;

namespace Tcns.Benchmarks.Load;

/// <summary>What is asked of the samples of an endurance run: that the server kept up from the beginning to the end, and that nothing grew.</summary>
internal static class Endurance
{
    /// <summary>An hour: of less nothing is said.</summary>
    public const int Fewest = 120;

    /// <summary>Samples of ten minutes, in each of which a rollup comes by itself.</summary>
    private const int TenMinutes = 20;

    /// <summary>Of fewer answers a 99th percentile is one answer's.</summary>
    private const int FewestAnswers = 50;
    private const double Megabyte = 1_000_000;

    /// <param name="samples">In their order.</param>
    /// <param name="rate">Records a second that were sent.</param>
    public static IReadOnlyList<Bound> Bounds(IReadOnlyList<EnduranceSample> samples, double rate)
    {
        if (samples.Count < Fewest)
            return [];

        // From the end: the last ten minutes are whole, and of the first moments some are left out.
        var stretches = samples.Skip(samples.Count % TenMinutes).Chunk(TenMinutes).ToList();
        var asked = Math.Max(1, samples.Sum(sample => sample.Requests + sample.Refused));
        return
        [
            new Bound("records acknowledged in the worst ten minutes, of those sent", Rounded(stretches.Min(some => some.Average(sample => sample.RecordsASecond)) / rate), 0.95, IsLeast: true),
            new Bound("phones under way in the middle of the worst ten minutes", stretches.Max(some => Statistics.Median(some.Select(sample => (double)sample.Behind))), EnduranceRun.Lines, IsLeast: false),
            new Bound("requests refused or sent again, of all", Rounded(Math.Max(samples.Sum(sample => sample.Refused), samples.Sum(sample => sample.Retried)) / (double)asked), 0.001, IsLeast: false),
            new Bound("half minutes with too few answers to be timed, of all", Rounded(samples.Count(sample => !IsTimed(sample)) / (double)samples.Count), 0.05, IsLeast: false),
        ];
    }

    /// <summary>
    /// What must not grow: the app's memory, its handles and threads, and how many times a bare insert's time a record's is. A rollup and the emulator's garbage make the
    /// slowest answers slower in one ten minutes than in the next, so more is granted to them.
    /// </summary>
    public static IReadOnlyList<Flatness> Looks(IReadOnlyList<EnduranceSample> samples)
    {
        if (samples.Count < Fewest)
            return [];
        var timed = samples.Where(IsTimed).ToList();
        return
        [
            Flatness.Of("memory of the app, MB", Points(samples, sample => sample.Memory / Megabyte), new Tolerance(30, 0.05, 0.25)),
            Flatness.Of("handles of the app", Points(samples, sample => sample.Handles), new Tolerance(10, 0, 0.25)),
            Flatness.Of("threads of the app", Points(samples, sample => sample.Threads), new Tolerance(5, 0, 0.5)),
            Flatness.Of("a record against a bare insert, median", Points(timed, sample => sample.P50 / sample.Bare), new Tolerance(0, 0.25, 0.5)),
            Flatness.Of("a record against a bare insert, 99th percentile", Points(timed, sample => sample.P99 / sample.BareP99), new Tolerance(0, 0.4, 0.75)),
        ];
    }

    private static bool IsTimed(EnduranceSample sample) => sample.Answers >= FewestAnswers && sample.Bare > 0;

    private static List<(double Minute, double Value)> Points(IReadOnlyList<EnduranceSample> samples, Func<EnduranceSample, double> value) => [.. samples.Select(sample => (sample.Minute, value(sample)))];

    private static double Rounded(double value) => Math.Round(value, 4);
}
