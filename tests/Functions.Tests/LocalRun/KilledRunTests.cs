using System.Net;
using Tcns.Testing;

namespace Tcns.Functions.Tests.LocalRun;

public class KilledRunTests
{
    [Fact]
    public async Task A_killed_run_leaves_its_data_but_no_emulator_and_the_next_one_goes_on_without_a_new_key()
    {
        using var folder = new DataFolder();
        string system;
        string issued;
        await using (var first = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator))
        {
            using var health = await first.GetAsync("/api/health");
            Assert.Equal(HttpStatusCode.OK, health.StatusCode);
            system = first.PrintedKey!;
            issued = await LocalKeys.IssueAsync(first, system);
            var emulator = first.FindEmulator();

            await first.KillAsync();

            await Patience.UntilAsync("the emulator to end", TimeSpan.FromSeconds(20), () => ProcessTable.HasEnded(emulator));
        }

        await using var second = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator);
        foreach (var key in (string[])[system, issued])
            Assert.Equal(HttpStatusCode.OK, await LocalKeys.TryAsync(second, key));

        Assert.Null(second.PrintedKey);
    }
}
