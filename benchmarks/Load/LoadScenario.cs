using System.Diagnostics;
using System.Globalization;
using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Results;

namespace Tcns.Benchmarks.Load;

/// <summary>
/// The last evening of a reporting period in a province of 124 communes: so many phones at once, two BI tools and a rollup without pause. Then everything
/// that was acknowledged is looked for in the tables and in what is published.
/// </summary>
internal sealed class LoadScenario : IScenario
{
    private const double Usual = 10;
    private static readonly TimeSpan BetweenInserts = TimeSpan.FromSeconds(1);

    public string Name => "load";

    public string About => "The last evening of a province: phones, two BI tools and rollups at once.";

    public bool IsUsual => false;

    public IReadOnlyList<string> Options => [LoadOptions.Minutes, LoadOptions.AtOnce, LoadOptions.Nginx, Order.Json, LoadOptions.Replace];

    public async Task<IReadOnlyList<Figure>> RunAsync(Order order, TextWriter report)
    {
        var (length, isThroughNginx, stages) = (LoadOptions.MinutesOf(order, Usual), LoadOptions.IsThroughNginx(order), new List<LoadStage>());
        var file = LoadOptions.FileOf(order, length, results => (isThroughNginx ? results.LoadThroughNginx : results.Load)?.MinutesEach);
        await using var bench = await LoadBench.StartAsync(isThroughNginx);
        await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{bench.Province.Seats.Count} teams send, {length.TotalMinutes} minutes a stage"));
        var evening = bench.Evening();
        foreach (var atOnce in LoadOptions.AtOnceOf(order))
        {
            stages.Add(await StageAsync(bench, evening, atOnce, length));
            await report.WriteAsync(LoadPage.WriteStage(stages[^1]));
            if (stages[^1].FailedRollups > 0)
                await report.WriteLineAsync("Rollups failed. The app said:\n" + bench.Run.Troubles);
            await report.FlushAsync();
        }

        var (found, supports, visits, people) = await bench.CheckAsync();
        var figures = new LoadFigures(
            DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime), (await Machine.LookAsync()).ToString(), isThroughNginx, length.TotalMinutes, bench.Province.Seats.Count, stages, found, supports, visits, people);
        await report.WriteAsync(LoadPage.WriteFinding(figures));
        if (file is not null)
        {
            var results = LoadResults.Read(file);
            (isThroughNginx ? results with { LoadThroughNginx = figures } : results with { Load = figures }).Write(file);
            LoadPage.Renew(file);
        }

        return figures.IsGood ? [] : throw new NotSoException("Something that was acknowledged is lost, doubled or not in the figures.");
    }

    private static async Task<LoadStage> StageAsync(LoadBench bench, Evening evening, int atOnce, TimeSpan length)
    {
        var (tally, bare, watches) = (new Tally(), new Latencies(), new[] { new Watch(bench.Run.AppId), new Watch(bench.Run.EmulatorId) });
        var (rolledUp, failed) = (bench.Rollups.Took.Count, bench.Rollups.Failed);
        var readers = await bench.ReadersAsync(() => tally);
        using var over = new CancellationTokenSource();
        using var client = Process.GetCurrentProcess();
        var (own, begun) = (client.TotalProcessorTime, Stopwatch.GetTimestamp());
        var rolling = bench.Rollups.RunAsync(over.Token);
        Task[] beside =
        [
            .. watches.Select(watch => Task.Run(() => watch.RunAsync(over.Token))), Task.Run(() => readers.RunAsync(over.Token)), Task.Run(() => bench.Bare.RunAsync(() => bare, BetweenInserts, over.Token)),
        ];
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(() => SendOnAsync(bench, evening, tally, begun, length))));
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        client.Refresh();
        var cores = (client.TotalProcessorTime - own).TotalSeconds / seconds;
        await over.CancelAsync();
        await Task.WhenAll(beside);
        var (app, emulator) = (ProcessLoad.Of(watches[0], seconds), ProcessLoad.Of(watches[1], seconds));
        await rolling;
        var took = bench.Rollups.Took.Skip(rolledUp).Order().ToList();
        return new LoadStage(
            atOnce,
            Math.Round(seconds, 1),
            Math.Round(tally.Records / seconds, 1),
            Math.Round(tally.Requests / seconds, 1),
            [.. Enum.GetValues<Act>().Select(act => TimesOfAct.Of(act.ToString(), tally.Of(act)))],
            [.. tally.Refusals.OrderBy(one => one.Key).Select(one => new Refusal(one.Key.Act.ToString(), one.Key.Status, one.Value))],
            tally.Retries,
            readers.Publications,
            tally.Bytes,
            took.Count,
            took.Count == 0 ? 0 : Math.Round(took[took.Count / 2], 1),
            bench.Rollups.Failed - failed,
            app,
            emulator,
            Math.Round(cores, 2),
            TimesOfAct.Of("Bare", bare));
    }

    /// <summary>What a phone has begun when time is up it brings to its end.</summary>
    private static async Task SendOnAsync(LoadBench bench, Evening evening, Tally tally, long begun, TimeSpan length)
    {
        using var line = bench.Line();
        while (Stopwatch.GetElapsedTime(begun) < length)
            await evening.OpenAsync(line, Stopwatch.GetTimestamp(), () => tally, CancellationToken.None);
    }
}
