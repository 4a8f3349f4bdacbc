namespace Tcns.Benchmarks.Faults;

/// <summary>
/// The server is killed at each storage call of the script and its rollup in turn: when the call has come and before the service has heard of it. Another
/// server goes on.
/// </summary>
internal sealed class KillsAtCalls : ICampaignKind
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(3);

    public string Name => "kill-at-call";

    public string About => "the server is killed at each sort of storage call of script and rollup in turn, and another goes on";

    public async Task<KindResult> RunAsync(CampaignRoom room)
    {
        var targets = (await OneByOne.TargetsAsync(room)).Where(target => target.Number == 1).ToArray();
        new Random(room.Seed).Shuffle(targets);
        var (result, place) = (KindResult.Empty(Name), 0);
        while (place < targets.Length && (place == 0 || !room.IsOver))
        {
            await using var field = await Field.OpenAsync(room.Emulator, room.Executable, room.Places);
            var (runs, kills) = (0, 0);
            while (field.HasRoom && place < targets.Length && (runs == 0 || !room.IsOver))
            {
                if (await TryAsync(field, targets[place++], room))
                    kills++;
                runs++;
            }

            var faults = await field.LookAsync();
            await room.TellAsync(Name, faults);
            result = result.Add(runs, kills, field.Ledgers, faults);
        }

        if (place < targets.Length)
            await room.Report.WriteLineAsync(FormattableString.Invariant($"  {targets.Length - place} of {targets.Length} calls were not reached"));
        return result with { Seconds = room.Seconds };
    }

    private static async Task<bool> TryAsync(Field field, CallTarget target, CampaignRoom room)
    {
        var ledger = field.Begin();
        var came = field.Ways.StandStillAt(target);
        var work = Task.Run(async () =>
        {
            await field.RunAsync(ledger, room.Seed);
            await field.RollUpAsync(ledger);
        });
        var isHit = await Task.WhenAny(came, work, Task.Delay(LongestWait)) == came;
        await field.Subject.KillAsync();
        await field.BendAnewAsync();
        await field.Subject.StartAsync(field.Connection);
        await work;
        return isHit;
    }
}
