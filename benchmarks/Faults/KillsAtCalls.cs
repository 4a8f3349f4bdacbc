namespace Tcns.Benchmarks.Faults;

/// <summary>
/// The server is killed at each storage call of the script and its rollup in turn: when the call has come and before the service has heard of it, and, where it
/// changes anything, when the service has done it and before the answer is heard. Another server goes on.
/// </summary>
internal sealed class KillsAtCalls : ICampaignKind
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(3);

    public string Name => "kill-at-call";

    public string About => "the server is killed at each sort of storage call of script and rollup in turn, before the service has heard of it and (but for reads) when it is done and not yet answered; another goes on";

    public async Task<KindResult> RunAsync(CampaignRoom room)
    {
        var targets = (await OneByOne.TargetsAsync(room)).Where(target => target.Number == 1).ToArray();
        PlannedKill[] plan =
        [
            .. targets.Select(target => new PlannedKill(target, IsDone: false)),
            .. targets.Where(target => !target.IsReading).Select(target => new PlannedKill(target, IsDone: true)),
        ];
        new Random(room.Seed).Shuffle(plan);
        return await new PlannedRuns<PlannedKill>(Name, new Plan<PlannedKill>(plan), room, (field, ledger, next) => TryAsync(field, ledger, next, room.Seed)).RunAsync();
    }

    private static async Task<bool> TryAsync(Field field, Ledger ledger, PlannedKill next, int seed)
    {
        var came = field.Ways.StandStillAt(next.Target, next.IsDone);
        var work = field.WorkAsync(ledger, seed);
        var isHit = await Task.WhenAny(came, work, Task.Delay(LongestWait)) == came;
        await field.Subject.KillAsync();
        await field.BendAnewAsync();
        await field.Subject.StartAsync(field.Connection);
        await work;
        return isHit;
    }
}
