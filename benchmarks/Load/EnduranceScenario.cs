using System.Globalization;
using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Results;

namespace Tcns.Benchmarks.Load;

/// <summary>
/// Hours at half of what a burst brings: phones come by the clock, whether or not those before them are done, timers run, and two BI tools read.
/// What is looked for is what grows.
/// </summary>
internal sealed class EnduranceScenario : IScenario
{
    private const double Usual = 120;

    /// <summary>Records a second that any machine can take.</summary>
    private const double TrialsRate = 20;

    public string Name => "endurance";

    public string About => "Hours at half of what a burst brings: what grows.";

    public bool IsUsual => false;

    public IReadOnlyList<string> Options => [LoadOptions.Minutes, LoadOptions.Rate, Order.Json, LoadOptions.Replace];

    public async Task<IReadOnlyList<Figure>> RunAsync(Order order, TextWriter report)
    {
        var length = LoadOptions.MinutesOf(order, Usual);
        var file = LoadOptions.FileOf(order, length, results => results.Endurance?.Minutes);
        var rate = LoadOptions.RateOf(order) ?? (order.IsShort ? TrialsRate : HalfOfBurst());
        await using var bench = await LoadBench.StartAsync(isThroughNginx: false);
        await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rate:0} records a second for {length.TotalMinutes} minutes, {bench.Province.Seats.Count} teams"));
        var run = new EnduranceRun(bench);
        await run.SendAsync(rate, length, report);
        var (found, supports, visits, people) = await bench.CheckAsync();
        var figures = new EnduranceFigures(
            DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime), (await Machine.LookAsync()).ToString(), length.TotalMinutes, Math.Round(rate, 1), run.Samples,
            Endurance.Bounds(run.Samples, rate), Endurance.Looks(run.Samples), run.Refusals, run.Retries, found, supports, visits, people);
        await report.WriteAsync(EndurancePage.Write(figures));
        if (file is not null)
        {
            (LoadResults.Read(file) with { Endurance = figures }).Write(file);
            LoadPage.Renew(file);
        }

        // A trial is too short to be judged, except for what became of its records.
        return figures.IsGood || (order.IsShort && figures.IsWhole)
            ? []
            : throw new NotSoException("The server did not keep up, something grew, the run was too short to tell, or what was acknowledged is lost, doubled or not in the figures.");
    }

    private static double HalfOfBurst() => LoadResults.Read(LoadPage.Figures).Load?.Stages.Max(stage => stage.RecordsASecond) / 2
        ?? throw new InvalidOperationException("Nobody has measured a burst: run load with --json benchmarks/Load/measured.json, or give --rate.");
}
