using System.Net;
using Tcns.Functions.Tests.HostContract;
using Tcns.Testing;

namespace Tcns.Functions.Tests.LocalRun;

public class OneFolderTests
{
    /// <summary>Within which a run has started that waits for nobody.</summary>
    private static readonly TimeSpan UsualStart = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Runs_that_start_at_once_on_one_folder_share_one_emulator()
    {
        using var folder = new DataFolder();
        var apps = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ =>
            LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator, ("Tcns__SystemKey", HostedApp.SystemKey))));
        try
        {
            var key = await LocalKeys.IssueAsync(apps[0], HostedApp.SystemKey);

            // The others' own have only told its addresses, and end.
            await Patience.UntilAsync("one emulator", TimeSpan.FromSeconds(60), () => apps.Count(app => app.HasEmulator) == 1);
            foreach (var app in apps)
                Assert.Equal(HttpStatusCode.OK, await LocalKeys.TryAsync(app, key));
        }
        finally
        {
            await Task.WhenAll(apps.Select(app => app.DisposeAsync().AsTask()));
        }
    }

    [Fact]
    public async Task What_a_run_beside_the_emulators_owner_was_told_is_kept_while_the_owner_ends_and_then_its_storage_is_away()
    {
        using var folder = new DataFolder();
        var acknowledged = new List<string>();
        string system;
        await using (var owner = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator))
        await using (var guest = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator))
        {
            system = owner.PrintedKey!;
            acknowledged.Add(await LocalKeys.IssueAsync(owner, system));
            Assert.Equal(HttpStatusCode.OK, await LocalKeys.TryAsync(guest, acknowledged[0]));

            var ending = EndAsync(owner);
            HttpStatusCode status;
            do
            {
                (status, var key) = await LocalKeys.TryIssueAsync(guest, system);
                if (key is not null)
                    acknowledged.Add(key);
            }
            while (status is HttpStatusCode.Created);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            await ending;
        }

        await using var next = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator);
        foreach (var key in acknowledged.Prepend(system))
            Assert.Equal(HttpStatusCode.OK, await LocalKeys.TryAsync(next, key));
    }

    [Fact]
    public async Task A_start_after_a_kill_waits_for_the_old_emulator_to_write_its_data_down()
    {
        using var folder = new DataFolder();
        await using var first = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator);
        var key = await LocalKeys.IssueAsync(first, first.PrintedKey!);
        var emulator = first.FindEmulator();
        Task<LocalApp> start;
        await ProcessTable.SignalAsync("STOP", emulator);
        try
        {
            await first.KillAsync();
            start = LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator);
            await Task.WhenAny(start, Task.Delay(UsualStart, TestContext.Current.CancellationToken));
        }
        finally
        {
            await ProcessTable.SignalAsync("CONT", emulator);
        }

        await using var second = await start;
        Assert.Equal(HttpStatusCode.OK, await LocalKeys.TryAsync(second, key));
        Assert.NotEqual(emulator, second.FindEmulator());
    }

    [Fact]
    public async Task Kill_after_kill_with_a_start_at_once_loses_nothing_however_slowly_the_emulators_end()
    {
        using var folder = new DataFolder();
        var slowly = await WriteSlowEndingAsync(folder);
        var keys = new List<string>();
        for (var round = 0; round < 2; round++)
        {
            await using var app = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator, slowly);
            if (round == 0)
                keys.Add(app.PrintedKey!);
            keys.Add(await LocalKeys.IssueAsync(app, keys[0]));
            await app.KillAsync();
        }

        await using var last = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator, slowly);
        foreach (var key in keys)
            Assert.Equal(HttpStatusCode.OK, await LocalKeys.TryAsync(last, key));

        // What the killed ones have left behind was no obstacle, and is cleared away.
        Assert.Single(Directory.EnumerateFiles(Path.Combine(folder.Path, "azurite"), "tcns-lock-*"));
    }

    /// <summary>Has node put the last state of the tables in its place late, as a slow disk would.</summary>
    private static async Task<(string Name, string Value)> WriteSlowEndingAsync(DataFolder folder)
    {
        var file = Path.Combine(folder.Path, "slow.cjs");
        const string script = """
            const fs = require('fs');
            const rename = fs.rename;
            process.stdin.once('end', () => {
              fs.rename = (from, to, done) => setTimeout(() => rename(from, to, done), to.includes('table') ? 2500 : 0);
            });
            """;
        await File.WriteAllTextAsync(file, script, TestContext.Current.CancellationToken);
        return ("NODE_OPTIONS", "--require " + file);
    }

    private static async Task EndAsync(LocalApp app) => Assert.Equal(143, await app.StopAsync("TERM"));
}
