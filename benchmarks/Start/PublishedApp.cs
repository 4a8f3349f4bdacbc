using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Tcns.Testing;

namespace Tcns.Benchmarks.Start;

/// <summary>An app published as it is deployed, started again and again.</summary>
internal sealed class PublishedApp
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly string executable;

    private PublishedApp(string executable)
    {
        this.executable = executable;
    }

    public static async Task<PublishedApp> PublishAsync(string project, string name, string folder)
    {
        var output = Path.Combine(folder, name);
        var start = new ProcessStartInfo("dotnet", ["publish", Repository.At(project), "-c", "Release", "-r", "linux-x64", "-o", output, "-v", "quiet"])
        {
            UseShellExecute = false,
        };
        using var publish = Process.Start(start)!;
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0
            ? new PublishedApp(Path.Combine(output, name))
            : throw new InvalidOperationException(project + " could not be published.");
    }

    /// <summary>Milliseconds from the start of the process to the first 200; the process is then killed, as the host does it.</summary>
    public async Task<Lap> TimeAsync(string path, string storage)
    {
        var port = FreePort.Find();
        var start = new ProcessStartInfo(executable)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(executable),
        };
        var portText = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = portText;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:" + portText;
        start.Environment["AzureWebJobsStorage"] = storage;
        start.Environment["Tcns__SystemKey"] = "benchmark";
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            while (!await AnswersAsync(path, port))
            {
                if (process.HasExited || clock.Elapsed > Patience)
                    throw new InvalidOperationException(executable + " did not answer: " + await process.StandardError.ReadToEndAsync());
                await Task.Delay(Poll);
            }

            var (taken, watched) = (clock.Elapsed.TotalMilliseconds, Watched.Of(process.Id));
            return new Lap(taken) { Processor = watched.Processor.TotalMilliseconds, Peak = watched.PeakMebibytes };
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> AnswersAsync(string path, int port)
    {
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync("127.0.0.1", port);
            await using var stream = socket.GetStream();
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
            using var reader = new StreamReader(stream);
            return await reader.ReadLineAsync() is { } status && status.Contains(" 200 ", StringComparison.Ordinal);
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
