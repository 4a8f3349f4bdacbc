using System.Globalization;
using Tcns.Testing;

namespace Tcns.Benchmarks.Faults;

/// <summary>
/// The product under every fault that this machine can play. What came of each kind goes into <c>measured.json</c> and the block of <c>docs/reliability.md</c>.
/// </summary>
internal static class FaultCampaign
{
    private const double UsualMinutes = 90;
    private const double ShortMinutes = 0.02;

    /// <summary>In the order in which they are run, with the share of the time that each has.</summary>
    private static readonly (ICampaignKind Kind, double Share)[] Kinds =
    [
        (new OneByOne(), 0.5), (new Storm(), 0.08), (new Kills(), 0.08), (new KillsAtCalls(), 0.12), (new TwoServers(), 0.08), (new Clocks(), 0.04), (new Restarts(), 0.05),
        (new FullDisk(), 0.05),
    ];

    public static IEnumerable<ICampaignKind> All => Kinds.Select(entry => entry.Kind);

    /// <param name="only">One kind, for all of the time; null for all kinds.</param>
    /// <returns>Whether nothing was lost, doubled or found.</returns>
    public static async Task<bool> RunAsync(int seed, double? minutes, string? only, string executable, TextWriter report)
    {
        var isWhole = true;
        foreach (var (kind, share) in Chosen(only))
        {
            var time = (minutes ?? UsualMinutes) * (only is null ? share : 1);
            var result = await RunAsync(kind, seed, TimeSpan.FromMinutes(time), executable, report);
            isWhole &= result.IsWhole;
            if (kind is not PlantedLoss)
                await MeasuredFaults.WriteAsync(result, seed, time);
        }

        return isWhole;
    }

    /// <summary>As short as it can be, with an executable that is there already: for the everyday tests.</summary>
    public static Task<KindResult> TryAsync(ICampaignKind kind, string executable, TextWriter report) => RunAsync(kind, 1, TimeSpan.FromMinutes(ShortMinutes), executable, report);

    private static async Task<KindResult> RunAsync(ICampaignKind kind, int seed, TimeSpan time, string executable, TextWriter report)
    {
        await report.WriteLineAsync(kind.Name + " …");

        // An emulator of its own: one that has served long is slow.
        await using var emulator = await Azurite.StartAsync();
        var result = await kind.RunAsync(new CampaignRoom(emulator, executable, new Places(), seed, time, report));
        await report.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind.Name}: {result.Runs} runs, {result.Hits} faults, {result.Acknowledged} acts acknowledged ({result.Unknown} never answered); lost {result.Lost}, doubled {result.Doubled}, other {result.Other}, findings of verify {result.Findings}; {result.Seconds:0} s"));
        if (!result.IsWhole)
            await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  again: dotnet run -c Release --project benchmarks faults --seed {seed} --minutes {time.TotalMinutes:0.##} --only {kind.Name}"));
        return result;
    }

    private static (ICampaignKind Kind, double Share)[] Chosen(string? only)
    {
        var known = Kinds.Append((new PlantedLoss(), 0)).ToArray();
        var chosen = known.Where(entry => only is null ? entry.Item2 > 0 : entry.Item1.Name == only).ToArray();
        return chosen.Length > 0 ? chosen : throw new FormatException("Name one of: " + string.Join(", ", known.Select(entry => entry.Item1.Name)));
    }
}
