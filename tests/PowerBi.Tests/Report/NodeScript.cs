using System.Diagnostics;
using System.Text;
using Tcns.Testing;

namespace Tcns.PowerBi.Tests.Report;

/// <summary>A script of an npm package, run to its end.</summary>
internal static class NodeScript
{
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It has not ended well.</exception>
    public static async Task<string> RunAsync(string script, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, WorkingDirectory = Repository.Root,
        };
        foreach (var argument in arguments.Prepend(script))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        try
        {
            var trouble = process.StandardError.ReadToEndAsync(cancel);
            var printed = await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"{script} has ended with {process.ExitCode}: {printed}{await trouble}");
        }
        finally
        {
            // Whoever waits no longer would leave it running.
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
