using Tcns.Testing;

namespace Tcns.Architecture.Tests.OwnServer;

public sealed class InstallTests : IDisposable
{
    private const string Releases = "root/opt/tcns/releases";
    private readonly Scripts scripts = new();

    [Fact]
    public async Task A_release_is_whole_again_after_a_copy_that_was_broken_off_and_another_emulator_is_another_release()
    {
        var first = await InstallAsync();
        var key = scripts.Read("root/etc/tcns/system-key");
        Assert.Matches("^tcns_[A-Za-z0-9_-]{43}$", key);
        Assert.StartsWith("1.2.3-", first, StringComparison.Ordinal);
        Assert.Equal(FilesOf("package"), FilesOf(Releases + "/" + first));
        Assert.Equal("/opt/tcns/current/tcns", LinkOf("usr/local/sbin/tcns"));

        // Once more, and nothing is another.
        await File.WriteAllTextAsync(scripts.At("root/etc/tcns/tcns.env"), "mine", TestContext.Current.CancellationToken);
        Assert.Equal(first, await InstallAsync());
        Assert.Equal((key, "mine"), (scripts.Read("root/etc/tcns/system-key"), scripts.Read("root/etc/tcns/tcns.env")));
        Assert.False(Path.Exists(scripts.At("root/opt/tcns/previous")));

        // As a copy leaves it that was broken off.
        Directory.Delete(scripts.At(Releases + "/" + first), recursive: true);
        Directory.CreateDirectory(scripts.At(Releases + "/" + first + ".new/app"));
        Assert.Equal(first, await InstallAsync());
        Assert.Equal(FilesOf("package"), FilesOf(Releases + "/" + first));
        Assert.Equal([first], FoldersOf(Releases));

        await File.WriteAllTextAsync(scripts.At("package/node_modules/azurite/azurite.js"), "two", TestContext.Current.CancellationToken);
        var second = await InstallAsync();
        Assert.NotEqual(first, second);
        Assert.Equal("/opt/tcns/releases/" + first, LinkOf("opt/tcns/previous"));
    }

    [Fact]
    public async Task The_units_are_put_in_place_are_ones_to_systemd_and_let_the_emulator_write_its_data_down()
    {
        await InstallAsync();
        var units = Directory.EnumerateFiles(scripts.At("root/etc/systemd/system")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();
        var names = (string[])["tcns-export.service", "tcns-export.timer", "tcns-health.service", "tcns-health.timer", "tcns.service"];
        Assert.Equal(names, units);

        // "mixed" kills the emulator at once where the app has died.
        Assert.Contains("\nKillMode=control-group\n", scripts.Read("package/tcns.service"), StringComparison.Ordinal);
        Assert.True(SecondsOf("tcns-health.service", "TimeoutStartSec") > SecondsOf("tcns.service", "TimeoutStopSec") + 240);
        if (File.Exists("/usr/bin/systemd-analyze"))
        {
            await using var verify = AppProcess.Start("systemd-analyze", ["verify", .. names.Select(name => scripts.At("root/etc/systemd/system/" + name))], scripts.At("root"), []);
            await verify.WaitForExitAsync(TimeSpan.FromMinutes(1));

            // The app is not installed on this machine.
            Assert.DoesNotContain(
                verify.Errors.Split('\n'),
                line => line.Contains("tcns", StringComparison.Ordinal) && !line.EndsWith("is not executable: No such file or directory", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_verb_gets_the_store_the_key_and_the_user_of_the_unit_and_is_refused_without_them()
    {
        scripts.StandIn("systemctl", $"cat {scripts.At("package/tcns.service")}; printf '[Service]\\nEnvironment=Tcns__AzuritePort=11000\\n'");
        scripts.StandIn("systemd-run", "printf '%s\\n' \"$@\"");
        scripts.StandIn("id", "echo 0");
        var (code, output) = await scripts.RunAsync("package/tcns", ["export", "--to", "the folder"]);
        var words = output.TrimEnd().Split('\n');

        Assert.Equal(0, code);
        Assert.Equal(["/opt/tcns/current/app/Tcns.Functions", "export", "--to", "the folder"], words.SkipWhile(word => word != "--").Skip(1));
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "--wait", "--property=User=tcns", "--property=EnvironmentFile=/etc/tcns/tcns.env", "--property=LoadCredential=Tcns__SystemKey:/etc/tcns/system-key",
                "--property=Environment=Tcns__DataFolder=/var/lib/tcns", "--property=Environment=Tcns__AzuritePort=11000",
            },
            words.ToHashSet(StringComparer.Ordinal));

        // Values that hold a "%" or a blank would not get through as they stand in the unit.
        Assert.DoesNotContain(words, word => word.StartsWith("--property=", StringComparison.Ordinal) && word.IndexOfAny(['%', ' ']) >= 0);

        scripts.StandIn("systemctl", "exit 1");
        Assert.NotEqual(0, (await scripts.RunAsync("package/tcns", ["health"])).Code);
        scripts.StandIn("id", "echo 1000");
        Assert.Equal(2, (await scripts.RunAsync("package/tcns", ["health"])).Code);
    }

    [Fact]
    public async Task Old_backups_go_once_the_days_own_is_there_and_nothing_else_does()
    {
        foreach (var name in (string[])["2020-01-01", "2020-01-02-mine", "2099-01-01"])
            Directory.CreateDirectory(scripts.At("backups/" + name));
        foreach (var name in (string[])["2020-01-01", "2020-01-02-mine"])
            Directory.SetLastWriteTimeUtc(scripts.At("backups/" + name), new DateTime(2020, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        scripts.StandIn("date", "echo 2026-11-22");
        scripts.StandIn("tcns", "exit 1");
        Assert.Equal(1, (await ExportAsync()).Code);
        Assert.Equal(["2020-01-01", "2020-01-02-mine", "2099-01-01"], FoldersOf("backups"));

        scripts.StandIn("tcns", "echo \"$*\"; mkdir \"$3\"");
        Assert.Equal((0, $"export --to {scripts.At("backups/2026-11-22")}\n"), await ExportAsync());
        Assert.Equal(["2020-01-02-mine", "2026-11-22", "2099-01-01"], FoldersOf("backups"));

        Task<(int Code, string Output)> ExportAsync() => scripts.RunAsync("package/tcns-export", [], ("TCNS_BACKUPS", scripts.At("backups")));
    }

    public void Dispose() => scripts.Dispose();

    private async Task<string> InstallAsync()
    {
        var (code, output) = await scripts.RunAsync("package/install.sh", [], ("TCNS_ROOT", scripts.At("root")));
        Assert.True(code == 0, output);
        return Path.GetFileName(LinkOf("opt/tcns/current"));
    }

    private string LinkOf(string path) => new FileInfo(scripts.At("root/" + path)).LinkTarget!;

    private int SecondsOf(string unit, string setting) =>
        int.Parse(scripts.Read("package/" + unit).Split('\n').Single(line => line.StartsWith(setting + "=", StringComparison.Ordinal)).Split('=')[1], System.Globalization.CultureInfo.InvariantCulture);

    private List<string> FilesOf(string path) =>
        [.. Directory.EnumerateFiles(scripts.At(path), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(scripts.At(path), file)).Order(StringComparer.Ordinal)];

    private List<string> FoldersOf(string path) => [.. Directory.EnumerateDirectories(scripts.At(path)).Select(at => Path.GetFileName(at)).Order(StringComparer.Ordinal)];
}
