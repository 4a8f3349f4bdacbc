using Tcns.Benchmarks.Results;

namespace Tcns.Benchmarks;

/// <summary>Two ways to do an operation many times, some at once: how many units of it they do in a second.</summary>
/// <param name="unit">In the singular.</param>
/// <param name="units">That one operation does.</param>
internal sealed class Race(string scenario, string name, string unit, int rounds, int operations, int atOnce, int units = 1)
{
    /// <summary>Bytes allocated in this process for a unit, round by round.</summary>
    private readonly Dictionary<Contestant, List<double>> allocated = [];

    /// <param name="beside">What the bare minimum does.</param>
    public async Task<Figure> RunAsync(Contestant ours, Contestant bare, string beside)
    {
        (allocated[ours], allocated[bare]) = ([], []);
        var laps = await RoundAbout.RunAsync(rounds, lap => MeasureAsync(ours, lap), lap => MeasureAsync(bare, lap));
        return Lap.FigureOf(scenario, name, unit + "s/s", Better.More, beside, laps[0], laps[1]);
    }

    /// <summary>The race, and beside it what both allocate here: for ways that both work in this process.</summary>
    public async Task<IReadOnlyList<Figure>> RunWithBytesAsync(Contestant ours, Contestant bare, string beside)
    {
        var speed = await RunAsync(ours, bare, beside);
        var bytes = Series.Of(allocated[ours].Skip(1), allocated[bare].Skip(1));
        return [speed, new Figure(scenario, name + ", allocated", "B a " + unit, Better.Less, beside, bytes)];
    }

    private async Task<Lap> MeasureAsync(Contestant contestant, int lap)
    {
        GC.Collect();
        var (next, bytes) = (-1, GC.GetTotalAllocatedBytes(precise: true));
        var measured = await contestant.Process.RateAsync(() => Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => WorkAsync())), (double)operations * units);
        allocated[contestant].Add((GC.GetTotalAllocatedBytes(precise: true) - bytes) / ((double)operations * units));
        return measured;

        async Task WorkAsync()
        {
            await Task.Yield();
            for (var i = Interlocked.Increment(ref next); i < operations; i = Interlocked.Increment(ref next))
                await contestant.Way((lap * operations) + i);
        }
    }
}
