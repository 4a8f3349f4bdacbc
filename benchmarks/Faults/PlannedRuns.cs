namespace Tcns.Benchmarks.Faults;

/// <summary>The script once for each entry of a plan, in communes of their own, on as many fields as that takes.</summary>
/// <param name="kind">Whose plan it is.</param>
/// <param name="plan">Shuffled, so that what is not reached is any of it.</param>
/// <param name="tryAsync">Lets a commune work under this; gives whether its call came.</param>
internal sealed class PlannedRuns<T>(string kind, Plan<T> plan, CampaignRoom room, Func<Field, Ledger, T, Task<bool>> tryAsync)
    where T : class
{
    private readonly Lock gate = new();
    private KindResult result = KindResult.Empty(kind) with { Planned = plan.Count };

    public async Task<KindResult> RunAsync()
    {
        await room.Report.WriteLineAsync(FormattableString.Invariant($"  {plan.Count} runs are planned"));
        await Task.WhenAll(Enumerable.Range(0, room.Lanes).Select(async _ =>
        {
            for (var first = true; plan.Left > 0 && (first || !room.IsOver); first = false)
                await FillAsync();
        }));
        foreach (var missed in plan.Missed)
            await room.Report.WriteLineAsync("  did not come, on a fresh server either: " + missed);
        return result with { Left = plan.Left, Seconds = room.Seconds };
    }

    private async Task FillAsync()
    {
        var (runs, hits, met, ledgers, faults) = (0, 0, new Dictionary<string, string>(StringComparer.Ordinal), (IReadOnlyCollection<Ledger>)[], new List<LedgerFault>());
        try
        {
            await using var field = await Field.OpenAsync(room.Emulator, room.Executable, room.Places);
            ledgers = field.Ledgers;
            while (field.HasRoom && (runs == 0 || !room.IsOver) && plan.TryTake(isFresh: runs == 0, out var next))
            {
                var ledger = field.Begin();
                met[ledger.Commune] = next.ToString()!;
                if (await tryAsync(field, ledger, next))
                    hits++;
                else
                    plan.Miss(next, wasFresh: runs == 0);
                runs++;
            }

            await field.Ways.SettleAsync();
            faults.AddRange(await field.LookAsync());
        }
        catch (Exception broken) when (FaultCampaign.IsOfProduct(broken))
        {
            faults.Add(new LedgerFault("answer", broken.Message + " [one of: " + string.Join("; ", met.Values) + "]"));
        }

        faults = [.. faults.Select(fault => fault with { What = fault.What + Why(fault, met) })];
        await room.TellAsync(kind, faults);
        lock (gate)
            result = result.Add(runs, hits, ledgers, faults);
    }

    /// <summary>Which run it was, by the commune that the sentence names.</summary>
    private static string Why(LedgerFault fault, Dictionary<string, string> met) =>
        met.FirstOrDefault(entry => fault.What.Contains(entry.Key, StringComparison.Ordinal)) is { Value: { } run } ? $" [{run}]" : "";
}
