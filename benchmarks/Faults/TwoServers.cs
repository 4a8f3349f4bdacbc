namespace Tcns.Benchmarks.Faults;

/// <summary>Two servers with their timers on one store, and clients that ask now the one, now the other.</summary>
internal sealed class TwoServers : ICampaignKind
{
    private const int AtOnce = 6;

    public string Name => "two-servers";

    public string About => "two servers with timers and queue work on one store; each client asks now the one, now the other, one call in fifty fails";

    public async Task<KindResult> RunAsync(CampaignRoom room)
    {
        var (result, round) = (KindResult.Empty(Name), 0);
        do
        {
            await using var field = await Field.OpenAsync(room.Emulator, room.Executable, room.Places, hasTimers: true);
            await using var other = new Subject(room.Executable);
            await other.StartAsync(field.Connection, hasTimers: true);
            var asked = 0;
            using var client = new Patient(() => Interlocked.Increment(ref asked) % 2 == 0 ? other.Address : field.Subject.Address, TimeSpan.FromSeconds(40), TimeSpan.FromMinutes(3));
            var hits = 0;
            field.Ways.Storm(0.02, new Random(room.Seed + round), () => Interlocked.Increment(ref hits));
            var runs = await Crowd.RunAsync(field, room, AtOnce, round, client);
            field.Ways.Storm(null, Random.Shared);
            await field.Ways.SettleAsync();
            List<LedgerFault> faults =
            [
                .. await field.LookAsync(), .. client.Internal.Select(answer => new LedgerFault("answer", answer)),
                .. other.Ends.Select(end => new LedgerFault("answer", "the second server ended by itself: " + end)),
            ];
            await room.TellAsync(Name, faults);
            result = result.Add(runs, hits, field.Ledgers, faults);
            round++;
        }
        while (!room.IsOver);
        return result with { Seconds = room.Seconds };
    }
}
