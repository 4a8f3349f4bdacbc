using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Azure;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Functions.Tests.LocalRun;

/// <summary>The emulator's process alone, as the app starts it.</summary>
public sealed class EmulatorChildTests : IDisposable
{
    private const int PortsTaken = 1;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly DataFolder data = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_a_port_is_taken_it_does_not_so_much_as_open_the_folder()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        using var child = Start(tablePort: ((IPEndPoint)other.LocalEndpoint).Port);
        await child.WaitForExitAsync(Cancel);

        Assert.Equal(PortsTaken, child.ExitCode);
        Assert.Empty(Directory.EnumerateFiles(data.Path, "__azurite*"));
    }

    [Fact]
    public async Task What_it_knows_of_a_folder_that_was_removed_is_not_written_into_the_one_made_anew()
    {
        using var child = Start();
        await new StorageLayout(Open(await FindAsync(child))).EnsureAsync();
        Directory.Move(data.Path, data.Path + "-removed");
        Directory.CreateDirectory(data.Path);
        child.StandardInput.Close();
        await child.WaitForExitAsync(Cancel);
        Directory.Delete(data.Path + "-removed", recursive: true);

        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Path));
    }

    [Fact]
    public async Task While_nothing_can_be_written_down_nothing_is_taken_in_and_what_was_is_written_later()
    {
        using var child = Start();
        var storage = await FindAsync(child);
        var account = Open(storage);
        await new StorageLayout(account).EnsureAsync();
        await HealthSaysAsync(storage);
        var obstacle = await ObstructAsync();
        var taken = 0;
        await Patience.UntilAsync("a refusal", Limit, async () =>
        {
            if (!await TryWriteAsync(account, taken))
                return true;
            taken++;
            return false;
        });
        Assert.Equal(taken, await CountAsync(account));
        await HealthSaysAsync(storage, StorageHealth.Disk);

        obstacle.Delete();
        await Patience.UntilAsync("room", Limit, () => TryWriteAsync(account, taken));
        await HealthSaysAsync(storage);
        await Patience.UntilAsync("the writing", Limit, () => File.ReadAllText(Path.Combine(data.Path, "__azurite_db_table__.json")).Contains($"\"row {taken}\"", StringComparison.Ordinal));
        child.Kill();
        await child.WaitForExitAsync(Cancel);
        using var next = Start();
        Assert.Equal(taken + 1, await CountAsync(Open(await FindAsync(next))));
        next.StandardInput.Close();
        await next.WaitForExitAsync(Cancel);
    }

    /// <summary>Whoever had been answered does not ask again: the emulator of an app that was killed waits for room.</summary>
    [Fact]
    public async Task What_was_taken_in_before_the_disk_was_full_is_written_once_there_is_room_though_the_app_has_gone()
    {
        using var child = Start();
        var account = Open(await FindAsync(child));
        await new StorageLayout(account).EnsureAsync();
        var obstacle = await ObstructAsync();
        var taken = 1;
        while (!await TryWriteAsync(account, taken))
        {
            // The disk was found full before the row came: once there is room, another one.
            Assert.InRange(taken, 1, 20);
            obstacle.Delete();
            await Patience.UntilAsync("room", Limit, () => TryWriteAsync(account, taken));
            obstacle = await ObstructAsync();
            taken++;
        }

        child.StandardInput.Close();
        await Assert.ThrowsAsync<TimeoutException>(() => child.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(3), Cancel));
        obstacle.Delete();
        Assert.True(await Patience.EndsAsync(child.WaitForExitAsync(Cancel), Limit));

        using var next = Start();
        Assert.Equal(taken, await CountAsync(Open(await FindAsync(next))));
        next.StandardInput.Close();
        await next.WaitForExitAsync(Cancel);
    }

    [Fact]
    public async Task What_was_taken_in_before_a_fault_within_the_emulator_is_written_before_it_ends()
    {
        var fault = Path.Combine(data.Path, "fault.cjs");
        await File.WriteAllTextAsync(fault, "process.on('SIGUSR2', () => { throw new Error('planted'); });", Cancel);
        using var child = Start(preload: fault);
        var account = Open(await FindAsync(child));
        await new StorageLayout(account).EnsureAsync();
        Assert.True(await TryWriteAsync(account, 1));

        using var signal = Process.Start("kill", ["-USR2", child.Id.ToString(CultureInfo.InvariantCulture)]);
        Assert.True(await Patience.EndsAsync(child.WaitForExitAsync(Cancel), Limit));
        Assert.Contains("planted", await child.StandardError.ReadToEndAsync(Cancel), StringComparison.Ordinal);

        using var next = Start();
        Assert.Equal(1, await CountAsync(Open(await FindAsync(next))));
        next.StandardInput.Close();
        await next.WaitForExitAsync(Cancel);
    }

    public void Dispose() => data.Dispose();

    private static async Task<StorageSettings> FindAsync(Process child)
    {
        var services = new List<Uri>();
        while (services.Count < 3)
        {
            if (await child.StandardOutput.ReadLineAsync(Cancel) is { } line && line.Contains("listening", StringComparison.Ordinal))
                services.Add(new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]));
        }

        return StorageSettings.FromEmulator(services[0], services[1], services[2]);
    }

    private static StorageAccount Open(StorageSettings storage) => new(storage, RetryPatience.Working);

    /// <summary>Looks until just that is away: a part that is only too busy to answer at once is away as well.</summary>
    private static Task HealthSaysAsync(StorageSettings storage, params string[] parts) => Patience.UntilAsync(
        "away: " + string.Join(", ", parts), Limit, async () => (await new StorageHealth(storage).FindAwayAsync()).SequenceEqual(parts, StringComparer.Ordinal));

    /// <summary>A folder in the way of the file that is written stands for a disk that is full. While that file is being written, its place is taken.</summary>
    private async Task<DirectoryInfo> ObstructAsync()
    {
        var obstacle = new DirectoryInfo(Path.Combine(data.Path, "__azurite_db_table__.json~"));
        await Patience.UntilAsync("nothing to be written", Limit, () =>
        {
            try
            {
                obstacle.Create();
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        });
        return obstacle;
    }

    /// <summary>False where the emulator is not to be written to now.</summary>
    private static async Task<bool> TryWriteAsync(StorageAccount account, int number)
    {
        try
        {
            await account.Tables.GetTableClient(StorageLayout.Runs).UpsertEntityAsync(new TableEntity("test", string.Create(CultureInfo.InvariantCulture, $"row {number}")), TableUpdateMode.Replace, Cancel);
            return true;
        }
        catch (RequestFailedException busy) when (busy.Status == 503)
        {
            return false;
        }
    }

    private static async Task<int> CountAsync(StorageAccount account) =>
        await account.Tables.GetTableClient(StorageLayout.Runs).QueryAsync<TableEntity>(cancellationToken: Cancel).CountAsync(Cancel);

    private Process Start(int tablePort = 0, string? preload = null)
    {
        string[] arguments =
        [
            .. preload is null ? [] : (string[])["--require", preload],
            Path.Combine(AppContext.BaseDirectory, "azurite-child.cjs"), Repository.At("node_modules", "azurite", "dist", "src", "azurite.js"), data.Path,
            "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--blobPort", "0", "--queuePort", "0",
            "--tablePort", tablePort.ToString(CultureInfo.InvariantCulture),
        ];
        return Process.Start(new ProcessStartInfo("node", arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
