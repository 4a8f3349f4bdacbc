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

    [Fact]
    public async Task What_a_killed_run_leaves_on_the_temporary_disk_goes_when_the_next_one_starts_and_what_others_have_there_stays()
    {
        using var folder = new DataFolder();
        using var temporary = new DataFolder();
        var (anothers, elsewhere) = (Directory.CreateDirectory(Path.Combine(temporary.Path, "tcns-cache-another")), Directory.CreateDirectory(Path.Combine(temporary.Path, "other")));
        await using var held = new FileStream(Path.Combine(anothers.FullName, ".held"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        await using (var first = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator, ("TMPDIR", temporary.Path)))
        {
            // Figures are read by way of this disk; there are none yet.
            using var answer = await first.GetAsync("/api/v1/indicators?unit=31&period=2026-Q3", first.PrintedKey);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            await first.KillAsync();
        }

        var left = Held(temporary.Path).Except([anothers.FullName]).ToList();
        Assert.NotEmpty(left);
        await using var second = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator, ("TMPDIR", temporary.Path));

        Assert.Empty(Held(temporary.Path).Intersect(left));
        Assert.True(Directory.Exists(anothers.FullName) && Directory.Exists(elsewhere.FullName));
    }

    private static IEnumerable<string> Held(string temporary) =>
        Directory.EnumerateDirectories(temporary).Where(path => File.Exists(Path.Combine(path, ".held"))).Order(StringComparer.Ordinal);
}
