using System.Diagnostics;

namespace Tcns.Benchmarks.Faults;

/// <summary>
/// The disk of the emulator fills up and is emptied again while communes work, and the server is killed while it is full. It needs the right to mount a
/// small disk in memory; where there is none it says so and tries nothing, which is not good.
/// </summary>
internal sealed class FullDisk : ICampaignKind
{
    private const int AtOnce = 3;
    private const int Megabytes = 96;

    public string Name => "disk-full";

    public string About => "a disk of 96 MB under a server's own emulator is filled up and emptied again, and the server killed while it is full";

    public async Task<KindResult> RunAsync(CampaignRoom room)
    {
        var disk = Directory.CreateTempSubdirectory("tcns-disk-").FullName;
        if (!OperatingSystem.IsLinux() || await RunAsync("mount", "-t", "tmpfs", "-o", FormattableString.Invariant($"size={Megabytes}m"), "tmpfs", disk) != 0)
        {
            await room.Report.WriteLineAsync("  no disk can be mounted here: nothing was tried");
            Directory.Delete(disk);
            return KindResult.Empty(Name);
        }

        try
        {
            return await TryAsync(disk, room);
        }
        finally
        {
            for (var tries = 0; tries < 50 && await RunAsync("umount", disk) != 0; tries++)
                await Task.Delay(200);
            Directory.Delete(disk);
        }
    }

    private async Task<KindResult> TryAsync(string disk, CampaignRoom room)
    {
        await using var field = await Field.OpenOwnAsync(Path.Combine(disk, "data"), room.Executable, room.Places);
        var filler = Path.Combine(disk, "filler");
        var crowd = Crowd.RunAsync(field, room, AtOnce, 0, most: 3 * AtOnce);
        var fills = 0;
        while (!crowd.IsCompleted || fills == 0)
        {
            await Task.WhenAny(crowd, Task.Delay(4000));
            await FillAsync(filler);
            fills++;
            await Task.Delay(5000);
            if (fills % 3 == 2)
                await field.Subject.KillAsync();
            File.Delete(filler);
            if (fills % 3 == 2)
                await field.Subject.StartAsync(field.Connection, hasTimers: true);
        }

        var runs = await crowd;
        await field.Subject.StopAsync();
        await field.Subject.StartAsync(field.Connection, hasTimers: true);
        var faults = await field.LookAsync();
        await room.TellAsync(Name, faults);
        return KindResult.Empty(Name).Add(runs, fills, field.Ledgers, faults) with { Seconds = room.Seconds };
    }

    /// <summary>To the last byte.</summary>
    private static async Task FillAsync(string filler)
    {
        await using var file = new FileStream(filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = 1 << 20; size > 0; size /= 4)
        {
            var bytes = new byte[size];
            try
            {
                while (true)
                    await file.WriteAsync(bytes);
            }
            catch (IOException)
            {
                // Full for a piece of that size.
            }
        }
    }

    private static async Task<int> RunAsync(string program, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, words) { UseShellExecute = false, RedirectStandardError = true })!;
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
