using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Tcns.Functions.Texts;
using Tcns.Storage.Account;

namespace Tcns.Functions.Hosting;

/// <summary>
/// The storage emulator of a local run, a child process that ends with this one, however this one ends. Where another
/// run's emulator has the data folder, the child tells its addresses instead; one that answers on the ports and has
/// another folder is used as it stands.
/// </summary>
internal sealed partial class LocalAzurite : IAsyncDisposable
{
    private const int MostLooks = 50;

    /// <summary>The child's exit code when it did not get the data folder.</summary>
    private const int KeptOut = 3;
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Longer than the child waits for an emulator that still writes to the folder.</summary>
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2);
    private static readonly string[] Services = ["Blob", "Queue", "Table"];
    private readonly Dictionary<string, Uri> addresses = new(StringComparer.Ordinal);
    private Process? process;
    private bool isKeptOut;
    private volatile bool isReady;
    private volatile bool isEnded;

    private LocalAzurite()
    {
    }

    public StorageSettings Storage => StorageSettings.FromEmulator(addresses["Blob"], addresses["Queue"], addresses["Table"]);

    /// <summary>Whether an emulator has had this data folder.</summary>
    public static bool HasData(string dataFolder) => Directory.Exists(FolderIn(dataFolder));

    /// <summary>Starts the emulator, or takes the one that has the data folder, or else the ports, already.</summary>
    public static async Task<LocalAzurite> FindOrStartAsync(Settings settings)
    {
        var azurite = new LocalAzurite();
        try
        {
            azurite.process = Launch(settings);
            await azurite.WaitUntilReadyAsync();
            return azurite;
        }
        catch (SettingsException)
        {
            await azurite.DisposeAsync();

            // The ports may be those of an emulator that has another folder, or that somebody has started by hand.
            if (!azurite.isKeptOut && await AnswersAsync(settings.AzuritePort))
                return Standing(settings.AzuritePort);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is null)
            return;
        isEnded = true;
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>One that somebody else has started, and ends.</summary>
    private static LocalAzurite Standing(int firstPort)
    {
        var azurite = new LocalAzurite();
        foreach (var (index, service) in Services.Index())
            azurite.addresses[service] = new Uri("http://127.0.0.1:" + Invariant(firstPort + index));
        return azurite;
    }

    private static async Task<bool> AnswersAsync(int firstPort)
    {
        if (firstPort == 0)
            return false;
        for (var looks = 0; looks < MostLooks; looks++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(firstPort, Services.Length).Select(ConnectsAsync));
            if (answers.Distinct().Count() == 1)
                return answers[0];

            // One that is starting opens its ports one after the other.
            await Task.Delay(LookInterval);
        }

        throw new SettingsException($"Of the storage emulator's ports {firstPort} to {firstPort + 2} some are taken by something else.");
    }

    private static async Task<bool> ConnectsAsync(int port)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string FolderIn(string dataFolder) => Path.Combine(dataFolder, "azurite");

    private static Process Launch(Settings settings)
    {
        var folder = FolderIn(settings.DataFolder);
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "azurite-child.cjs"), FindModule(), folder, "--silent",
            "--skipApiVersionCheck", "--disableTelemetry", .. Ports(settings.AzuritePort),
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new SettingsException("Node 20 or later is needed for the local storage emulator: " + missing.Message, missing);
        }
    }

    private static IEnumerable<string> Ports(int first) =>
        Services.SelectMany((service, index) => (string[])["--" + service.ToLowerInvariant() + "Port", first == 0 ? "0" : Invariant(first + index)]);

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The build installs it beside the sources; a published app has none and is given its storage.</summary>
    private static string FindModule()
    {
        var candidates = ((string[])[AppContext.BaseDirectory, Environment.CurrentDirectory])
            .SelectMany(Ancestors)
            .Select(folder => Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js"));
        return candidates.FirstOrDefault(File.Exists)
            ?? throw new SettingsException("No storage: set AzureWebJobsStorage, or run from the sources, where the build installs the storage emulator.");
    }

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }

    private async Task WaitUntilReadyAsync()
    {
        var child = process!;
        var errors = ReadErrorsAsync(child);
        using var patience = new CancellationTokenSource(StartTimeout);
        while (addresses.Count < Services.Length)
        {
            if (await ReadLineAsync(child.StandardOutput, patience.Token) is not { } line)
                throw new SettingsException("The storage emulator did not start: " + await ReadEndAsync(errors));
            var match = Listening().Match(line);
            if (match.Success)
                addresses[match.Groups["service"].Value] = new Uri(match.Groups["url"].Value);
        }

        // What it says from now on is read away, so that it never waits for a full pipe.
        _ = child.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        isReady = true;
    }

    /// <summary>What it says before it is ready is why it never was; from then on who runs the app wants to read it: that the disk is full, or why it has ended.</summary>
    private async Task<string> ReadErrorsAsync(Process child)
    {
        var said = new StringBuilder();
        while (await child.StandardError.ReadLineAsync() is { } line)
        {
            if (isReady)
                await Console.Error.WriteLineAsync("azurite: " + line);
            else
                said.AppendLine(line);
        }

        // One that only told the addresses of another run's ends in good order.
        if (isReady && !isEnded && await EndsBadlyAsync(child))
            await Console.Error.WriteLineAsync(AppTexts.Get("start.storage-ended", Language.Vietnamese));
        return said.ToString();
    }

    private static async Task<bool> EndsBadlyAsync(Process child)
    {
        await child.WaitForExitAsync();
        return child.ExitCode != 0;
    }

    private async Task<string> ReadEndAsync(Task<string> errors)
    {
        await process!.WaitForExitAsync();
        isKeptOut = process.ExitCode == KeptOut;
        return await errors;
    }

    private static async Task<string?> ReadLineAsync(StreamReader output, CancellationToken patience)
    {
        try
        {
            return await output.ReadLineAsync(patience);
        }
        catch (OperationCanceledException tooSlow)
        {
            throw new SettingsException("The storage emulator did not start in time.", tooSlow);
        }
    }

    [GeneratedRegex("Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<url>http://[0-9.:]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
