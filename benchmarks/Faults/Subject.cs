using System.Globalization;
using Tcns.Testing;

namespace Tcns.Benchmarks.Faults;

/// <summary>The built executable in a process of its own, which can be killed and started again at the same address.</summary>
internal sealed class Subject : IAsyncDisposable
{
    public const string Key = "campaign";
    public const string Clock = "2026-11-20T08:00:00+07:00";
    private const int LastWords = 2000;
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-subject-");
    private readonly string executable;
    private readonly string dataFolder;
    private readonly List<string> ends = [];
    private AppProcess? process;

    /// <param name="executable">The product.</param>
    /// <param name="dataFolder">Where an emulator of its own keeps its data; null where it has none.</param>
    public Subject(string executable, string? dataFolder = null)
    {
        this.executable = executable;
        this.dataFolder = dataFolder ?? folder.FullName;
    }

    public Uri Address { get; } = new("http://127.0.0.1:" + FreePort.Find().ToString(CultureInfo.InvariantCulture));

    public string Output => process is null ? "" : process.Output + process.Errors;

    public int ProcessId => process!.Id;

    /// <summary>What each process printed last that has ended by itself, which no fault may make it do; those that were killed or started again since are among them.</summary>
    public IReadOnlyList<string> Ends => process?.HasEnded == true ? [.. ends, Output[^Math.Min(LastWords, Output.Length)..]] : ends;

    public async Task StartAsync(string storage, bool hasTimers = false, string clock = Clock)
    {
        process = AppProcess.Start(executable, ["--urls", Address.ToString()], folder.FullName, Settings(storage, hasTimers, clock));
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        await Patience.UntilAsync("the server to listen", LongestStart, async () =>
        {
            if (process.HasEnded)
                throw new CampaignException("It ended at its start: " + Output);
            try
            {
                using var answer = await http.GetAsync(new Uri(Address, "/"));
                return true;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                return false;
            }
        });
    }

    /// <summary>As a power cut would.</summary>
    public async Task KillAsync()
    {
        Note();
        await EndAsync();
    }

    /// <summary>As an operator does.</summary>
    public async Task StopAsync()
    {
        Note();
        if (process is { HasEnded: false })
        {
            await process.SignalAsync("TERM");
            await process.WaitForExitAsync(TimeSpan.FromSeconds(60));
        }

        await EndAsync();
    }

    /// <summary>A verb on the same store, in another process.</summary>
    public async Task<(int Code, string Output, string Errors)> VerbAsync(string storage, string clock, params string[] words)
    {
        await using var verb = AppProcess.Start(executable, words, folder.FullName, Settings(storage, hasTimers: false, clock));
        var code = await verb.WaitForExitAsync(TimeSpan.FromMinutes(15));
        return (code, verb.Output, verb.Errors);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        folder.Delete(recursive: true);
    }

    private void Note()
    {
        if (Ends.Count > ends.Count)
            ends.Add(Ends[^1]);
    }

    private async Task EndAsync()
    {
        if (process is not null)
            await process.DisposeAsync();
        process = null;
    }

    private Dictionary<string, string> Settings(string storage, bool hasTimers, string clock) => new(StringComparer.Ordinal)
    {
        ["AzureWebJobsStorage"] = storage, ["Tcns__SystemKey"] = Key, ["Tcns__Clock"] = clock, ["Tcns__DataFolder"] = dataFolder,
        ["Tcns__AzuritePort"] = "0", ["Tcns__Timers"] = hasTimers ? "true" : "false", ["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "00:00:01",
    };
}
