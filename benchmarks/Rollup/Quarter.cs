using Tcns.Benchmarks.Results;

namespace Tcns.Benchmarks.Rollup;

/// <summary>A province's quarter with so many visits, rolled up from the lake to the published feed beside what the engine alone needs.</summary>
internal sealed class Quarter(string scenario, PlantedProvince province, string visits, int rounds)
{
    private const string Pass = "the engine alone: one grouped pass over the same files, and the same facts as Parquet";
    private const string Sent = "the engine alone with the facts as CSV too, and all of it sent";

    /// <returns>The figures, and the laps of the whole.</returns>
    public async Task<(IReadOnlyList<Figure> Figures, IReadOnlyList<Lap> Whole)> WholeAsync()
    {
        var laps = await RoundAbout.RunColdAsync(rounds, Bare, WithCsv, Whole);
        return (FiguresOf(laps), laps[2]);
    }

    /// <summary>In each round also what it costs to publish again when nothing has changed, and when one commune has.</summary>
    public async Task<IReadOnlyList<Figure>> WithChangesAsync()
    {
        var laps = await RoundAbout.RunColdAsync(rounds, Bare, WithCsv, Whole, _ => province.RollUpAsync(), OneChanged);
        return
        [
            .. FiguresOf(laps), Lap.FigureOf(scenario, "nothing changed", "s", Better.Less, Pass, laps[3], laps[0]),
            Lap.FigureOf(scenario, "one commune changed", "s", Better.Less, Pass, laps[4], laps[0]),
        ];
    }

    private IReadOnlyList<Figure> FiguresOf(IReadOnlyList<IReadOnlyList<Lap>> laps) =>
    [
        Lap.FigureOf(scenario, visits, "s", Better.Less, Pass, laps[2], laps[0]),
        Lap.FigureOf(scenario, visits + ", beside CSV and sending", "s", Better.Less, Sent, laps[2], laps[1]),
    ];

    private Task<Lap> Bare(int lap) => Watched.Own.SecondsAsync(() => Task.Run(() => BareWork.Run(province.Files)));

    private Task<Lap> WithCsv(int lap) => Watched.Own.SecondsAsync(() => BareWork.SendAsync(province.Files, province.SpareContainer()));

    private async Task<Lap> Whole(int lap)
    {
        await province.ForgetFeedAsync();
        return await province.RollUpAsync();
    }

    private async Task<Lap> OneChanged(int lap)
    {
        await province.ChangeOneCommuneAsync();
        return await province.RollUpAsync();
    }
}
