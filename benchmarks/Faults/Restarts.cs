using Tcns.Testing;

namespace Tcns.Benchmarks.Faults;

/// <summary>A server with an emulator of its own on the disk, stopped in order and killed in turn, so that the emulator restarts with it.</summary>
internal sealed class Restarts : ICampaignKind
{
    private const int AtOnce = 4;

    /// <summary>On a machine that is slow to start a server nobody would come to an end otherwise.</summary>
    private const int Most = 12;

    public string Name => "restarts";

    public string About => "a server with an emulator of its own on the disk is stopped in order and killed in turn; the emulator ends and starts with it";

    public async Task<KindResult> RunAsync(CampaignRoom room)
    {
        var folder = Directory.CreateTempSubdirectory("tcns-restarts-");
        try
        {
            await using var field = await Field.OpenOwnAsync(folder.FullName, room.Executable, room.Places);
            var random = new Random(room.Seed);
            var crowd = Crowd.RunAsync(field, room, AtOnce, 0);
            var restarts = 0;
            while (restarts == 0 || (restarts < Most && !crowd.IsCompleted))
            {
                await Task.WhenAny(crowd, Task.Delay(random.Next(500, 6000)));
                if (restarts++ % 2 == 0)
                    await field.Subject.StopAsync();
                else
                    await field.Subject.KillAsync();
                await field.Subject.StartAsync(field.Connection, hasTimers: true);
            }

            var runs = await crowd;
            var faults = await field.LookAsync();
            await room.TellAsync(Name, faults);
            return KindResult.Empty(Name).Add(runs, restarts, field.Ledgers, faults) with { Seconds = room.Seconds };
        }
        finally
        {
            await EmptyFolder.RemoveAsync(folder.FullName);
        }
    }
}
