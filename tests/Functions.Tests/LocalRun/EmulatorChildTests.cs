using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Tcns.Storage.Account;
using Tcns.Testing;

namespace Tcns.Functions.Tests.LocalRun;

/// <summary>The emulator's process alone, as the app starts it.</summary>
public sealed class EmulatorChildTests : IDisposable
{
    private const int PortsTaken = 1;
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
        var services = new List<Uri>();
        while (services.Count < 3)
        {
            if (await child.StandardOutput.ReadLineAsync(Cancel) is { } line && line.Contains("listening", StringComparison.Ordinal))
                services.Add(new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]));
        }

        await new StorageLayout(new StorageAccount(StorageSettings.FromEmulator(services[0], services[1], services[2]), RetryPatience.Working)).EnsureAsync();
        Directory.Move(data.Path, data.Path + "-removed");
        Directory.CreateDirectory(data.Path);
        child.StandardInput.Close();
        await child.WaitForExitAsync(Cancel);
        Directory.Delete(data.Path + "-removed", recursive: true);

        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Path));
    }

    public void Dispose() => data.Dispose();

    private Process Start(int tablePort = 0)
    {
        string[] arguments =
        [
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
