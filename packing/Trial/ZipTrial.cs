using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Tcns.Testing;

namespace Tcns.Packing.Trial;

/// <summary>Unpacks the package as the platform does, looks at it, starts it as the Functions host does, and tells its size and its start.</summary>
internal static class ZipTrial
{
    private const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>What a developer has and nobody else needs.</summary>
    private static readonly string[] NotToShip = ["local.settings.json", "*.pdb", "azurite-*.cjs", "*.Development.json", "web.config"];

    /// <returns>Whether all is well; what is not has been told.</returns>
    public static async Task<bool> RunAsync(string zip, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("tcns-package-");
        try
        {
            await ZipFile.ExtractToDirectoryAsync(zip, folder.FullName);
            List<string> faults = [.. Faults(folder.FullName)];
            if (faults.Count == 0)
                faults.AddRange(await FunctionFaultsAsync(folder.FullName));
            await PackageSize.TellAsync(zip, folder, output);
            if (faults.Count == 0)
            {
                var (readyAfter, eventAfter) = await HostStart.RunAsync(folder.FullName);
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"first answer after {readyAfter.TotalSeconds:F2} s, a timer's event was done in {eventAfter.TotalSeconds:F2} s"));
            }

            foreach (var fault in faults)
                await output.WriteLineAsync("error: " + fault);
            return faults.Count == 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Faults(string root)
    {
        if (!File.Exists(Path.Combine(root, "host.json")))
        {
            yield return "There is no host.json.";
            yield break;
        }

        using var host = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root, "host.json")));
        var handler = Path.Combine(root, host.RootElement.GetProperty("customHandler").GetProperty("description").GetProperty("defaultExecutablePath").GetString()!);
        if (!File.Exists(handler))
            yield return "host.json names a handler that is not there.";
        else if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(handler) & Execute) != Execute)
            yield return "The handler is not executable.";
        foreach (var file in NotToShip.SelectMany(form => Directory.EnumerateFiles(root, form, SearchOption.AllDirectories)))
            yield return "Not to be shipped: " + Path.GetRelativePath(root, file);
    }

    /// <summary>The app itself knows its functions.</summary>
    private static async Task<IEnumerable<string>> FunctionFaultsAsync(string root)
    {
        await using var check = AppProcess.Start(Path.Combine(root, "Tcns.Functions"), ["functions", "--to", root, "--check"], root, []);
        return await check.WaitForExitAsync(TimeSpan.FromMinutes(1)) == 0
            ? []
            : ["The folders of functions are not those of the code: " + check.Output.ReplaceLineEndings(" ") + check.Errors];
    }
}
