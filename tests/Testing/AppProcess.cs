using System.Diagnostics;
using System.Text;

namespace Tcns.Testing;

/// <summary>A program that a test has started: what it prints, how it ends. It is killed at the latest when it is disposed.</summary>
public sealed class AppProcess : IAsyncDisposable
{
    /// <summary>What a developer's shell may hold and what no started program is to see.</summary>
    private static readonly string[] Settings =
        ["AzureWebJobs", "AzureFunctions", "Tcns", "FUNCTIONS_", "ASPNETCORE_", "WEBSITE_", "OTEL_", "MSBUILD"];

    private readonly Process process;
    private readonly Task reading;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();

    private AppProcess(Process process)
    {
        this.process = process;
        reading = Task.WhenAll(ReadAsync(process.StandardOutput, output), ReadAsync(process.StandardError, errors));
    }

    public int Id => process.Id;

    public bool HasEnded => process.HasExited;

    public string Output => Text(output);

    public string Errors => Text(errors);

    public static AppProcess Start(
        string file, IEnumerable<string> arguments, string folder, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var (program, words) = Unmuffled(file, arguments);
        var start = new ProcessStartInfo(program, words)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var inherited = start.Environment.Keys.Where(name => Settings.Any(mark => name.StartsWith(mark, StringComparison.OrdinalIgnoreCase)));
        foreach (var name in inherited.ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new AppProcess(Process.Start(start)!);
    }

    /// <summary>
    /// A run that was started in the background ignores Ctrl-C, and hands that down to all that it starts: a program whose
    /// signals are tried must not inherit it.
    /// </summary>
    private static (string Program, IEnumerable<string> Words) Unmuffled(string file, IEnumerable<string> arguments) =>
        OperatingSystem.IsLinux() ? ("env", ["--default-signal=INT", file, .. arguments]) : (file, arguments);

    /// <summary>Sends a signal by its short name, such as <c>TERM</c>.</summary>
    public Task SignalAsync(string name) => ProcessTable.SignalAsync(name, process.Id);

    /// <summary>Ends it as a power cut would: by SIGKILL, with no time for anything.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <returns>The exit code; 128 and the signal's number when a signal has ended it.</returns>
    public async Task<int> WaitForExitAsync(TimeSpan patience)
    {
        if (!await Patience.EndsAsync(process.WaitForExitAsync(), patience))
            throw new TimeoutException("Still running after " + patience + ".\n" + Output + Errors);
        await reading;
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
            return text.ToString();
    }

    private static async Task ReadAsync(StreamReader from, StringBuilder to)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            lock (to)
                to.AppendLine(line);
        }
    }
}
