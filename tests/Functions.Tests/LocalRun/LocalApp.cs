using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Tcns.Functions.Tests.HostContract;
using Tcns.Testing;

namespace Tcns.Functions.Tests.LocalRun;

/// <summary>The app, started alone as a person starts it, with a free port and a data folder of its own.</summary>
internal sealed partial class LocalApp : IAsyncDisposable
{
    public const string OwnEmulator = "UseDevelopmentStorage=true";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly AppProcess process;

    private LocalApp(AppProcess process)
    {
        this.process = process;
    }

    public HttpClient Client { get; } = new();

    public int ProcessId => process.Id;

    public string Errors => process.Errors;

    /// <summary>The system key that was printed; null when none was.</summary>
    public string? PrintedKey => Key().Match(process.Output) is { Success: true } match ? match.Value : null;

    public bool HasEmulator => ProcessTable.ChildrenOf(process.Id).Count > 0;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="folder">Where the process runs and its emulator keeps its data.</param>
    /// <param name="storage">A connection string, or <see cref="OwnEmulator"/>.</param>
    /// <param name="settings">Further variables of the environment.</param>
    public static async Task<LocalApp> StartAsync(string folder, string storage, params (string Name, string Value)[] settings)
    {
        Dictionary<string, string> environment = new(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = storage,
            ["Tcns__AzuritePort"] = "0",
            ["Tcns__DataFolder"] = folder,
        };
        foreach (var (name, value) in settings)
            environment[name] = value;
        var app = new LocalApp(AppProcess.Start(BuiltApp.Executable, ["--urls", "http://127.0.0.1:0"], folder, environment));
        try
        {
            await Patience.UntilAsync("the local app to listen", Limit, app.IsListening);
            return app;
        }
        catch (Exception)
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? key = null) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path), key);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? key = null)
    {
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return Client.SendAsync(request, Cancel);
    }

    public int FindEmulator() => Assert.Single(ProcessTable.ChildrenOf(process.Id));

    public Task KillAsync() => process.KillAsync();

    /// <returns>The exit code, within the few seconds that a person waits.</returns>
    public async Task<int> StopAsync(string signal)
    {
        await process.SignalAsync(signal);
        return await process.WaitForExitAsync(TimeSpan.FromSeconds(15));
    }

    public async ValueTask DisposeAsync()
    {
        var children = ProcessTable.ChildrenOf(process.Id);
        await process.DisposeAsync();
        Client.Dispose();

        // The emulator still writes its data down.
        await Patience.UntilAsync("the emulator to end", Limit, () => children.All(ProcessTable.HasEnded));
    }

    private bool IsListening()
    {
        if (process.HasEnded)
            throw new InvalidOperationException("The local app ended:\n" + process.Output + process.Errors);
        if (Address().Match(process.Output) is not { Success: true } match)
            return false;
        Client.BaseAddress = new Uri(match.Groups["address"].Value);
        return true;
    }

    [GeneratedRegex("listens on (?<address>http://127.0.0.1:[0-9]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("tcns_[A-Za-z0-9_-]{43}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key();
}
