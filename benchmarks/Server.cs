using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Tcns.Testing;

namespace Tcns.Benchmarks;

/// <summary>The product in a process of its own, and a client that speaks to it.</summary>
internal sealed class Server : IAsyncDisposable
{
    private const string Key = "benchmark";
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestEvent = TimeSpan.FromMinutes(15);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-server-");
    private readonly HttpClient http;
    private readonly HttpClient events;
    private readonly AppProcess process;

    private Server(string storage, bool isUnderHost)
    {
        var port = FreePort.Find().ToString(CultureInfo.InvariantCulture);
        var address = new Uri("http://127.0.0.1:" + port);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = storage, ["Tcns__SystemKey"] = Key, ["Tcns__DataFolder"] = folder.FullName,

            // Compiled once and for good: what a post costs then is the same from the first thousand on.
            ["DOTNET_TieredCompilation"] = "0",
        };
        if (isUnderHost)
            settings["FUNCTIONS_CUSTOMHANDLER_PORT"] = port;
        process = AppProcess.Start(BuiltServer.Executable, isUnderHost ? [] : ["--urls", address.ToString()], folder.FullName, settings);
        events = new HttpClient { BaseAddress = address, Timeout = LongestEvent };
        http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null })
        {
            BaseAddress = address,
        };
        if (isUnderHost)
            http.DefaultRequestHeaders.Add("x-ms-invocation-id", Guid.NewGuid().ToString());
        SignIn(Key);
    }

    public Watched Watched => Watched.Of(process.Id);

    /// <summary>The processor time that its process has had.</summary>
    public TimeSpan ProcessorTime => Watched.Processor;

    public static Task<Server> StartAsync(string storage) => StartAsync(new Server(storage, isUnderHost: false));

    /// <summary>As the Functions host starts it: nothing runs by the clock, and each event is posted.</summary>
    public static Task<Server> StartUnderHostAsync(string storage) => StartAsync(new Server(storage, isUnderHost: true));

    /// <summary>Asks with this key from now on.</summary>
    public void SignIn(string key) => http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

    public void SignIn() => SignIn(Key);

    /// <summary>An event as the host posts it, which must be done.</summary>
    public async Task FireAsync(string function, string data)
    {
        using var body = new StringContent($$$"""{"Data":{{{data}}},"Metadata":{}}""", Encoding.UTF8, "application/json");
        using var answer = await events.PostAsync(new Uri("/" + function, UriKind.Relative), body);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException(function + " failed: " + process.Output + process.Errors);
    }

    private static async Task<Server> StartAsync(Server server)
    {
        try
        {
            await Patience.UntilAsync("the server to answer", LongestStart, server.AnswersAsync);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The answer to what was sent, which must be taken.</summary>
    public async Task<string> SendAsync(HttpMethod method, string path, string json)
    {
        using var request = new HttpRequestMessage(method, "/api/v1/" + path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        return await SendAsync(request);
    }

    public async Task<string> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/" + path);
        return await SendAsync(request);
    }

    /// <summary>An address that must answer, whatever it sends.</summary>
    public async Task FetchAsync(string path)
    {
        using var answer = await http.GetAsync(path);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<string> SendAsync(HttpRequestMessage request)
    {
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException(request.RequestUri + " was refused: " + text);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        events.Dispose();
        await process.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await http.GetAsync("/api/health");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
