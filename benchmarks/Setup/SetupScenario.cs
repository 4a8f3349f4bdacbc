using System.Diagnostics;
using Tcns.Testing;

namespace Tcns.Benchmarks.Setup;

/// <summary>
/// The set-up of a whole province by the verb <c>import</c>, into an emulator of its own: the 124 communes of Tuyên Quang with
/// 1,900 villages, baselines and teams and 9,500 members; then the same file again.
/// </summary>
internal sealed class SetupScenario : IScenario
{
    private const string Province = "08";
    private const int Villages = 1_900;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    public string Name => "setup";

    public async Task RunAsync(TextWriter report)
    {
        await BuiltServer.BuildAsync();
        var communes = (await File.ReadAllLinesAsync(Repository.At("plans", "units.csv")))
            .Select(line => line.Split(',')).Where(unit => unit[2] == Province).Select(unit => unit[0]).ToArray();
        var folder = Directory.CreateTempSubdirectory("tcns-setup-").FullName;
        try
        {
            var file = Path.Combine(folder, "setup.xlsx");
            await File.WriteAllBytesAsync(file, SetupBook.Generate(communes, Villages).ToXlsx());
            await using var azurite = await Azurite.StartAsync();
            foreach (var arguments in (string[][])[["--dry-run"], [], []])
                await ImportAsync(report, file, folder, azurite.ConnectionString, arguments);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ImportAsync(TextWriter report, string file, string folder, string storage, string[] arguments)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["AzureWebJobsStorage"] = storage };
        var start = Stopwatch.GetTimestamp();
        await using var process = AppProcess.Start(BuiltServer.Executable, ["import", file, .. arguments], folder, environment);
        var code = await process.WaitForExitAsync(Limit);
        await report.WriteLineAsync($"import {string.Join(' ', arguments)} ended with {code} after {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s");
        await report.WriteLineAsync(process.Output + process.Errors);
        if (code != 0)
            throw new InvalidOperationException("The import failed.");
    }
}
