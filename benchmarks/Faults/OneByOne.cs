using System.Collections.Concurrent;

namespace Tcns.Benchmarks.Faults;

/// <summary>
/// The script is run once in peace and every storage call noted; then, for each sort of call and each of its first places, it is run again in another
/// commune with one fault at that very call.
/// </summary>
internal sealed class OneByOne : ICampaignKind
{
    /// <summary>Of each sort of call the first and the second meet each fault: what comes later does the same.</summary>
    private const int Places = 2;

    public string Name => "one-by-one";

    public string About => "the script again for each sort of storage call, its first and second place, and each fault";

    public async Task<KindResult> RunAsync(CampaignRoom room)
    {
        var targets = await TargetsAsync(room);
        var random = new Random(room.Seed);
        var plan = targets.SelectMany(target => FaultSort.All, (target, sort) => (target, sort)).ToArray();
        random.Shuffle(plan);
        var waiting = new ConcurrentQueue<(CallTarget Target, FaultSort Sort)>(plan);
        await room.Report.WriteLineAsync(FormattableString.Invariant($"  {targets.Count} calls, {plan.Length} runs"));
        var result = KindResult.Empty(Name);
        var gate = new SemaphoreSlim(1);
        await Task.WhenAll(Enumerable.Range(0, room.Lanes).Select(async _ =>
        {
            for (var first = true; !waiting.IsEmpty && (first || !room.IsOver); first = false)
            {
                await using var field = await Field.OpenAsync(room.Emulator, room.Executable, room.Places);
                var (runs, hits, faults) = await FillAsync(field, waiting, room);
                await gate.WaitAsync();
                result = result.Add(runs, hits, field.Ledgers, faults);
                await room.TellAsync(Name, faults);
                gate.Release();
            }
        }));
        if (!waiting.IsEmpty)
            await room.Report.WriteLineAsync(FormattableString.Invariant($"  {waiting.Count} of {plan.Length} runs were not reached in {room.Time.TotalMinutes} minutes"));
        return result with { Seconds = room.Seconds };
    }

    /// <summary>The calls of a run in peace, rollup included.</summary>
    public static async Task<IReadOnlyList<CallTarget>> TargetsAsync(CampaignRoom room)
    {
        await using var field = await Field.OpenAsync(room.Emulator, room.Executable, room.Places);
        var counts = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        field.Ways.Listen(kind => counts.AddOrUpdate(kind, 1, (_, before) => before + 1));
        var ledger = field.Begin();
        await field.RunAsync(ledger, room.Seed);
        await field.RollUpAsync(ledger);
        field.Ways.Listen(null);
        if (await field.LookAsync() is { Count: > 0 } faults)
            throw new CampaignException("Without any fault: " + string.Join("; ", faults));
        return [.. counts.OrderBy(entry => entry.Key, StringComparer.Ordinal).SelectMany(entry => Enumerable.Range(1, Math.Min(Places, entry.Value)).Select(number => new CallTarget(entry.Key, number)))];
    }

    private static async Task<(int Runs, int Hits, IReadOnlyList<LedgerFault> Faults)> FillAsync(Field field, ConcurrentQueue<(CallTarget Target, FaultSort Sort)> waiting, CampaignRoom room)
    {
        var (runs, hits, met, odd) = (0, 0, new Dictionary<string, string>(StringComparer.Ordinal), new List<LedgerFault>());
        while (field.HasRoom && (runs == 0 || !room.IsOver) && waiting.TryDequeue(out var next))
        {
            var ledger = field.Begin();
            met[ledger.Commune] = $"{next.Target}, {next.Sort.Name}";
            field.Ways.Aim(next.Target, next.Sort.Fault);
            try
            {
                await field.RunAsync(ledger, room.Seed);
                await field.RollUpAsync(ledger);
            }
            catch (CampaignException answer)
            {
                odd.Add(new LedgerFault("answer", $"{ledger.Commune}: {answer.Message}"));
            }

            if (field.Ways.Disarm())
                hits++;
            runs++;
        }

        await field.Ways.SettleAsync();
        var faults = await field.LookAsync();
        return (runs, hits, [.. odd.Concat(faults).Select(fault => fault with { What = fault.What + Why(fault, met) })]);
    }

    /// <summary>Which run it was, by the commune that the sentence names.</summary>
    private static string Why(LedgerFault fault, Dictionary<string, string> met) =>
        met.FirstOrDefault(entry => fault.What.Contains(entry.Key, StringComparison.Ordinal)) is { Value: { } run } ? $" [{run}]" : "";
}
