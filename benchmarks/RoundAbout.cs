namespace Tcns.Benchmarks;

/// <summary>
/// Several ways to do the same, round about: A, B, A, B, … so that a machine that slows down, or a table that grows, weighs on all.
/// </summary>
internal static class RoundAbout
{
    /// <summary>The first lap of each fills caches and does not count.</summary>
    /// <param name="ways">Each is told how many laps were run before, uncounted ones among them.</param>
    /// <returns>The laps of each way.</returns>
    public static async Task<IReadOnlyList<IReadOnlyList<Lap>>> RunAsync(int rounds, params IReadOnlyList<Func<int, Task<Lap>>> ways)
    {
        var laps = await RunColdAsync(rounds + 1, ways);
        return [.. laps.Select(way => (IReadOnlyList<Lap>)[.. way.Skip(1)])];
    }

    /// <summary>Every lap counts: for work that runs long, in processes of its own.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Lap>>> RunColdAsync(int rounds, params IReadOnlyList<Func<int, Task<Lap>>> ways)
    {
        var (lap, laps) = (0, ways.Select(_ => new List<Lap>()).ToArray());
        for (var round = 0; round < rounds; round++)
        {
            for (var way = 0; way < ways.Count; way++)
                laps[way].Add(await ways[way](lap++));
        }

        return laps;
    }
}
