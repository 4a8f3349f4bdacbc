using System.Globalization;
using Tcns.Testing;

namespace Tcns.Benchmarks.Faults;

/// <summary>
/// <c>dotnet run -c Release --project benchmarks faults [--seed N] [--minutes M] [--only NAME] [--executable PATH]</c>: the product under every fault that this machine can play.
/// It ends with 1 where anything was lost, doubled or found. What came of each kind goes into <c>measured.json</c> and the block of <c>docs/reliability.md</c>.
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

    public static async Task<int> RunAsync(IReadOnlyList<string> words, TextWriter report)
    {
        var (seed, minutes, only, executable) = (1, UsualMinutes, (string?)null, (string?)null);
        for (var place = 0; place < words.Count; place += 2)
        {
            if (place + 1 == words.Count)
                return await RefuseAsync(words[place] + " wants a value");
            switch (words[place])
            {
                case "--seed": seed = int.Parse(words[place + 1], CultureInfo.InvariantCulture); break;
                case "--minutes": minutes = double.Parse(words[place + 1], CultureInfo.InvariantCulture); break;
                case "--only": only = words[place + 1]; break;
                case "--executable": executable = words[place + 1]; break;
                default: return await RefuseAsync(words[place] + " is no option");
            }
        }

        var chosen = Kinds.Append((new PlantedLoss(), 0)).Where(entry => only is null ? entry.Item2 > 0 : entry.Item1.Name == only).ToArray();
        if (chosen.Length == 0)
            return await RefuseAsync("Name one of: " + string.Join(", ", Kinds.Select(entry => entry.Kind.Name).Append("planted-loss")));
        if (executable is null)
            await BuiltServer.BuildAsync();
        var isWhole = true;
        foreach (var (kind, share) in chosen)
        {
            var time = only is null ? minutes * share : minutes;
            var result = await RunAsync(kind, seed, TimeSpan.FromMinutes(time), executable ?? BuiltServer.Executable, report);
            isWhole &= result.IsWhole;
            if (kind is not PlantedLoss)
                await MeasuredFaults.WriteAsync(result, seed, time);
        }

        return isWhole ? 0 : 1;
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

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 2;
    }

    public static IEnumerable<ICampaignKind> All => Kinds.Select(entry => entry.Kind);
}
