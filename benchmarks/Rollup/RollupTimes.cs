using System.Diagnostics;
using System.Globalization;

namespace Tcns.Benchmarks.Rollup;

/// <summary>Times of a province's whole rollup beside those of the engine alone.</summary>
internal static class RollupTimes
{
    /// <returns>The median of the whole rollup in seconds.</returns>
    public static async Task<double> MeasureAsync(TextWriter report, PlantedProvince province, int visits, int rounds)
    {
        await province.PlantVisitsAsync(visits);
        var (ours, bare, sent, peak) = (new List<double>(), new List<double>(), new List<double>(), 0L);
        for (var round = 0; round < rounds; round++)
        {
            bare.Add(await SecondsAsync(() => Task.Run(() => BareWork.Run(province.Files))));
            sent.Add(await SecondsAsync(() => BareWork.SendAsync(province.Files, province.SpareContainer())));
            await province.ForgetFeedAsync();
            var run = await province.RollUpAsync();
            ours.Add(run.Seconds);
            peak = Math.Max(peak, run.PeakBytes);
        }

        var our = Median(ours);
        await WriteAsync(
            report,
            $"{visits,10:N0} visits: ours {our:0.0} s; bare {Median(bare):0.0} s, {our / Median(bare):0.00} times; with CSV and sent {Median(sent):0.0} s, {our / Median(sent):0.00} times; peak {peak / (double)(1 << 30):0.00} GiB");
        return our;
    }

    public static Task WriteAsync(TextWriter report, FormattableString line) => report.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static double Median(List<double> measured) => measured.Order().ElementAt(measured.Count / 2);
}
