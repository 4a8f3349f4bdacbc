using System.Diagnostics;
using System.Globalization;

namespace Tcns.Benchmarks;

/// <summary>
/// Two ways to do the same, round about: A, B, A, B, … so that a machine that slows down, or a table that grows, weighs
/// on both. What counts is the median of the rounds.
/// </summary>
internal sealed class Race(string name, int rounds, int operations, int atOnce)
{
    public async Task RunAsync(TextWriter report, Func<int, Task> ours, Func<int, Task> bare)
    {
        var lap = 0;
        foreach (var way in (Func<int, Task>[])[ours, bare])
            await MeasureAsync(way, lap++);

        var oursRounds = new List<Round>();
        var bareRounds = new List<Round>();
        for (var round = 0; round < rounds; round++)
        {
            oursRounds.Add(await MeasureAsync(ours, lap++));
            bareRounds.Add(await MeasureAsync(bare, lap++));
        }

        var (ourRate, bareRate) = (Median(oursRounds, round => round.Rate), Median(bareRounds, round => round.Rate));
        var (ourBytes, bareBytes) = (Median(oursRounds, round => round.BytesEach), Median(bareRounds, round => round.BytesEach));
        await report.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-34} ours {ourRate,9:N0}/s {ourBytes,9:N0} B   bare {bareRate,9:N0}/s {bareBytes,9:N0} B   rate {ourRate / bareRate:0.00}"));
    }

    private async Task<Round> MeasureAsync(Func<int, Task> way, int lap)
    {
        GC.Collect();
        var next = -1;
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => WorkAsync()));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new Round(operations / seconds, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)operations);

        async Task WorkAsync()
        {
            await Task.Yield();
            for (var i = Interlocked.Increment(ref next); i < operations; i = Interlocked.Increment(ref next))
                await way((lap * operations) + i);
        }
    }

    private static double Median(IEnumerable<Round> measured, Func<Round, double> figure)
    {
        var sorted = measured.Select(figure).Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private sealed record Round(double Rate, double BytesEach);
}
