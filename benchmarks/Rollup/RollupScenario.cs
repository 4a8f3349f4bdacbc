using System.Diagnostics;
using System.Globalization;
using Tcns.Testing;

namespace Tcns.Benchmarks.Rollup;

/// <summary>
/// The quarter of a province with 2.5 and with 25 million visits, from the lake to the published feed, by the verb <c>rollup</c> in a process
/// of its own, beside what the engine alone needs for one grouped pass over the same files and for the same facts as Parquet. Then what it
/// costs to publish again when one commune has changed, and when none has.
/// </summary>
internal sealed class RollupScenario : IScenario
{
    private const int Visits = 2_500_000;
    private const int Rounds = 3;
    private const int Times = 10;

    public string Name => "rollup";

    public async Task RunAsync(TextWriter report)
    {
        await BuiltServer.BuildAsync();
        await using var azurite = await Azurite.StartAsync();
        await using var province = await PlantedProvince.PlantAsync(azurite.ConnectionString);
        var usual = await MeasureAsync(report, province, Visits, Rounds);
        await MeasureAgainAsync(report, province, usual);
        var large = await MeasureAsync(report, province, Visits * Times, rounds: 1);
        await WriteAsync(report, $"{Times} times the visits take {large / usual:0.0} times the time");
    }

    /// <returns>The median of the whole rollup in seconds.</returns>
    private static async Task<double> MeasureAsync(TextWriter report, PlantedProvince province, int visits, int rounds)
    {
        await province.PlantVisitsAsync(visits);
        var (ours, bare, peak) = (new List<double>(), new List<double>(), 0L);
        for (var round = 0; round < rounds; round++)
        {
            bare.Add(Seconds(() => BareWork.Run(province.Files)));
            await province.ForgetFeedAsync();
            var run = await province.RollUpAsync();
            ours.Add(run.Seconds);
            peak = Math.Max(peak, run.PeakBytes);
        }

        var (our, plain) = (Median(ours), Median(bare));
        await WriteAsync(report, $"{visits,10:N0} visits: ours {our:0.0} s, bare {plain:0.0} s, {our / plain:0.00} times; peak {peak / (double)(1 << 30):0.00} GiB");
        return our;
    }

    private static async Task MeasureAgainAsync(TextWriter report, PlantedProvince province, double whole)
    {
        var idle = await province.RollUpAsync();
        await WriteAsync(report, $"           nothing changed: {idle.Seconds:0.0} s, {idle.Seconds / whole:0.00} of the whole");
        await province.ChangeOneCommuneAsync();
        var one = await province.RollUpAsync();
        await WriteAsync(report, $"           one commune changed: {one.Seconds:0.0} s, {one.Seconds / whole:0.00} of the whole");
    }

    private static double Seconds(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static double Median(List<double> measured) => measured.Order().ElementAt(measured.Count / 2);

    private static Task WriteAsync(TextWriter report, FormattableString line) => report.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
}
