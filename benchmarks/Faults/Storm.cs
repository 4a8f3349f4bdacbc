namespace Tcns.Benchmarks.Faults;

/// <summary>One call in ten goes wrong, in any way, while many communes work at once; then peace.</summary>
/// <param name="atOnce">So many communes.</param>
internal sealed class Storm(int atOnce = 8) : ICampaignKind
{
    private const double Share = 0.1;

    public string Name => "random";

    public string About => "one storage call in ten fails in any of these ways while eight communes work at once";

    public async Task<KindResult> RunAsync(CampaignRoom room)
    {
        var (result, round) = (KindResult.Empty(Name), 0);
        do
        {
            await using var field = await Field.OpenAsync(room.Emulator, room.Executable, room.Places, hasTimers: true);
            var hits = 0;
            field.Ways.Storm(Share, new Random(room.Seed + round), () => Interlocked.Increment(ref hits));
            var runs = await Crowd.RunAsync(field, room, atOnce, round);
            field.Ways.Storm(null, Random.Shared);
            await field.Ways.SettleAsync();
            var faults = await field.LookAsync();
            await room.TellAsync(Name, faults);
            result = result.Add(runs, hits, field.Ledgers, faults);
            round++;
        }
        while (!room.IsOver);
        return result with { Seconds = room.Seconds };
    }
}
