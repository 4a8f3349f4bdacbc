using System.Globalization;
using Tcns.Testing;

namespace Tcns.Benchmarks.Load;

/// <summary>
/// The release-built executable as on a province's own server: timers and queues run by themselves, and its emulator is a process beside it.
/// Tables lie in the emulator's memory, blobs in a folder.
/// </summary>
internal sealed class LocalRun : IAsyncDisposable
{
    /// <summary>Of the first system key.</summary>
    public const string SystemKey = "load";
    private const int MostTroubles = 20;
    private const string EmulatorHeap = "--max-old-space-size=12288";
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestVerb = TimeSpan.FromMinutes(10);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-load-");
    private Azurite? azurite;
    private AppProcess? app;

    private LocalRun()
    {
    }

    public Uri Address { get; } = new("http://127.0.0.1:" + FreePort.Find().ToString(CultureInfo.InvariantCulture));

    public string Storage => azurite!.ConnectionString;

    public int AppId => app!.Id;

    public int EmulatorId => azurite!.ProcessId;

    /// <summary>Where blobs, caches and logs lie.</summary>
    public string Folder => folder.FullName;

    /// <summary>With the registry and the plans of the demo's province, and no records.</summary>
    /// <param name="isBehindProxy">Whether it believes what a proxy of this machine tells of its callers.</param>
    public static async Task<LocalRun> StartAsync(bool isBehindProxy)
    {
        var run = new LocalRun();
        try
        {
            // The emulator is a child of this process and takes its environment.
            Environment.SetEnvironmentVariable("NODE_OPTIONS", EmulatorHeap);
            run.azurite = await Azurite.StartIndexedInAsync(run.folder.CreateSubdirectory("emulator").FullName);
            await run.PlantAsync();
            run.app = run.Launch(["--urls", run.Address.ToString()], isBehindProxy);
            await Patience.UntilAsync("the server to answer", LongestStart, run.AnswersAsync);
            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the app has printed: told where something went wrong.</summary>
    public string Output => app is null ? "" : app.Output + app.Errors;

    /// <summary>Of what it has printed the newest warnings and failures.</summary>
    public string Troubles => string.Join('\n', Output.Split('\n').Where(line => line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("warn:", StringComparison.Ordinal)).TakeLast(MostTroubles));

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        if (azurite is not null)
            await azurite.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task PlantAsync()
    {
        await using var planting = Launch(["demo", "--size", "0", "--no-serve", "--no-rollup"], isBehindProxy: false);
        if (await planting.WaitForExitAsync(LongestVerb) != 0)
            throw new InvalidOperationException("The province could not be planted: " + planting.Output + planting.Errors);
    }

    private AppProcess Launch(string[] words, bool isBehindProxy) => AppProcess.Start(
        BuiltServer.Executable, words, folder.FullName, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = Storage,
            ["Tcns__SystemKey"] = SystemKey,
            ["Tcns__DataFolder"] = folder.FullName,
            ["Tcns__BehindProxy"] = isBehindProxy ? "true" : "false",

            // Its caches are seen in the folder, and go with it.
            ["TMPDIR"] = folder.CreateSubdirectory("temporary").FullName,
        });

    private async Task<bool> AnswersAsync()
    {
        if (app!.HasEnded)
            throw new InvalidOperationException("The server ended: " + Output);
        using var client = new HttpClient { BaseAddress = Address };
        try
        {
            using var answer = await client.GetAsync("/api/health");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
