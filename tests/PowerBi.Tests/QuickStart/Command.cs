using System.Diagnostics;
using System.Text;

namespace Tcns.PowerBi.Tests.QuickStart;

/// <summary>What a program printed that was run to its end, and how it ended.</summary>
internal sealed record Command(int Code, string Printed, string Errors)
{
    public const string KeyName = "TCNS_KEY";

    public IReadOnlyList<string> Lines => Printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static async Task<Command> RunAsync(string program, DirectoryInfo folder, string key, params string[] arguments)
    {
        var cancel = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder.FullName,
        };
        start.Environment[KeyName] = key;
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancel);
            var printed = await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return new Command(process.ExitCode, printed, await errors);
        }
        finally
        {
            // Whoever waits no longer would leave it running.
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>What it printed, where it ended well.</summary>
    public Command Done()
    {
        Assert.True(Code == 0, Errors + Printed);
        return this;
    }
}
