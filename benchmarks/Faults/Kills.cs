namespace Tcns.Benchmarks.Faults;

/// <summary>The server is killed at any moment, again and again, while communes work, and started again at once.</summary>
internal sealed class Kills : ICampaignKind
{
    private const int AtOnce = 6;

    /// <summary>Of one field: on a machine that is slow to start a server nobody would come to an end otherwise.</summary>
    private const int Most = 40;

    public string Name => "kills";

    public string About => "the server is killed by SIGKILL at random moments and started again, while six communes work at once";

    public async Task<KindResult> RunAsync(CampaignRoom room)
    {
        var (result, round) = (KindResult.Empty(Name), 0);
        do
        {
            var random = new Random(room.Seed + round);
            await using var field = await Field.OpenAsync(room.Emulator, room.Executable, room.Places, hasTimers: true);
            var crowd = Crowd.RunAsync(field, room, AtOnce, round);
            var kills = 0;
            while (kills < Most && !crowd.IsCompleted)
            {
                await Task.WhenAny(crowd, Task.Delay(random.Next(300, 4000)));
                if (crowd.IsCompleted && kills > 0)
                    break;
                await field.Subject.KillAsync();
                kills++;
                await field.Subject.StartAsync(field.Connection, hasTimers: true);
            }

            var runs = await crowd;
            var faults = await field.LookAsync();
            await room.TellAsync(Name, faults);
            result = result.Add(runs, kills, field.Ledgers, faults);
            round++;
        }
        while (!room.IsOver);
        return result with { Seconds = room.Seconds };
    }
}
