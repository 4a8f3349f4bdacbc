using System.Diagnostics;
using System.Text;
using Tcns.Testing;

namespace Tcns.PowerBi.Tests.Report;

/// <summary>A script of an npm package, run to its end.</summary>
internal static class NodeScript
{
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var cancel = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, WorkingDirectory = Repository.Root,
        };
        foreach (var argument in arguments.Prepend(script))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var trouble = process.StandardError.ReadToEndAsync(cancel);
        var printed = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return printed.Length > 0 ? printed : throw new InvalidOperationException($"{script}: {await trouble}");
    }
}
