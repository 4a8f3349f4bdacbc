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
        (new OneByOne(), 0.5), (new Storm(), 0.06), (new Kills(), 0.06), (new KillsAtCalls(), 0.2), (new TwoServers(), 0.06), (new Clocks(), 0.04), (new Restarts(), 0.04),
        (new FullDisk(), 0.04),
    ];

    /// <summary>Those whose figures are kept.</summary>
    public static IEnumerable<ICampaignKind> All => Kinds.Select(entry => entry.Kind);

    /// <returns>Why it is not good, in sentences; nothing where it is.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(CampaignOrder order, string executable, TextWriter report)
    {
        var faults = new List<string>();
        foreach (var (kind, share) in Chosen(order.Only))
        {
            var time = (order.Minutes ?? UsualMinutes) * (order.Only is null ? share : 1);
            var result = await RunAsync(kind, order.Seed, TimeSpan.FromMinutes(time), executable, report);
            faults.AddRange(result.Faults(isCut: order.Minutes is not null));
            if (kind is not PlantedLoss && !order.IsTrial)
                await MeasuredFaults.WriteAsync(result, order, time, report);
        }

        return faults;
    }

    /// <summary>Whether the campaign breaks off by what the product did or did not do, and not by a fault of its own.</summary>
    public static bool IsOfProduct(Exception broken) => broken is CampaignException or TimeoutException;

    /// <summary>As short as it can be, with an executable that is there already: for the everyday tests.</summary>
    public static Task<KindResult> TryAsync(ICampaignKind kind, string executable, TextWriter report) => RunAsync(kind, 1, TimeSpan.FromMinutes(ShortMinutes), executable, report);

    private static async Task<KindResult> RunAsync(ICampaignKind kind, int seed, TimeSpan time, string executable, TextWriter report)
    {
        await report.WriteLineAsync(kind.Name + " …");

        // An emulator of its own: one that has served long is slow.
        await using var emulator = await Azurite.StartAsync();
        var room = new CampaignRoom(emulator, executable, new Places(), seed, time, report);
        var result = await TryAsync(kind, room);
        await report.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind.Name}: {result.Runs} runs, {result.Hits} faults{Planned(result)}, {result.Acknowledged} acts acknowledged ({result.Unknown} never answered); lost {result.Lost}, doubled {result.Doubled}, other {result.Other}, findings of verify {result.Findings}; {result.Seconds:0} s"));
        if (!result.IsWhole)
            await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  again: dotnet run -c Release --project benchmarks faults --seed {seed} --minutes {time.TotalMinutes:0.##} --only {kind.Name}"));
        return result;
    }

    /// <summary>A kind that breaks off is red, and takes nothing of the others with it.</summary>
    private static async Task<KindResult> TryAsync(ICampaignKind kind, CampaignRoom room)
    {
        try
        {
            return await kind.RunAsync(room);
        }
        catch (Exception broken) when (IsOfProduct(broken))
        {
            LedgerFault[] faults = [new("answer", "broken off: " + broken.Message)];
            await room.TellAsync(kind.Name, faults);
            return KindResult.Empty(kind.Name).Add(1, 0, [], faults) with { Seconds = room.Seconds };
        }
    }

    private static string Planned(KindResult result) => result.Planned is { } planned ? FormattableString.Invariant($" of {planned} planned ({result.Left} not reached)") : "";

    private static (ICampaignKind Kind, double Share)[] Chosen(string? only)
    {
        var known = Kinds.Append((new PlantedLoss(), 0)).ToArray();
        var chosen = known.Where(entry => only is null ? entry.Item2 > 0 : entry.Item1.Name == only).ToArray();
        return chosen.Length > 0 ? chosen : throw new FormatException("Name one of: " + string.Join(", ", known.Select(entry => entry.Item1.Name)));
    }
}
