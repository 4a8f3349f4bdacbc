using Tcns.Testing;

namespace Tcns.Functions.Tests.Documents;

/// <summary>LibreOffice without a window, and the tools of poppler: they open what we write as people's programs do.</summary>
internal static class Office
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Converts many files by one start, which is what takes the time. A profile of its own keeps runs apart.</summary>
    public static Task<string> ConvertAsync(string folder, string format, IEnumerable<string> files) => RunAsync("soffice", folder,
        ["-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")), "--headless", "--norestore", "--convert-to", format, "--outdir", folder, .. files]);

    /// <returns>What it printed.</returns>
    public static async Task<string> RunAsync(string program, string folder, IEnumerable<string> arguments)
    {
        await using var running = AppProcess.Start(Find(program), arguments, folder, []);
        var code = await running.WaitForExitAsync(Patience);
        return code == 0 ? running.Output : throw new InvalidOperationException($"{program} ended with {code}.\n{running.Output}{running.Errors}");
    }

    private static string Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"The tests of papers need LibreOffice and poppler, and found no {program}. On Debian: "
            + "apt-get install --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils fonts-liberation2");
}
