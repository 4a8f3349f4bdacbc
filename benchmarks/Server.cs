using System.Diagnostics;
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
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-server-");
    private readonly HttpClient http;
    private readonly AppProcess process;

    private Server(string storage)
    {
        var address = new Uri("http://127.0.0.1:" + FreePort.Find().ToString(CultureInfo.InvariantCulture));
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = storage, ["Tcns__SystemKey"] = Key, ["Tcns__DataFolder"] = folder.FullName,

            // Compiled once and for good: what a post costs then is the same from the first thousand on.
            ["DOTNET_TieredCompilation"] = "0",
        };
        process = AppProcess.Start(BuiltServer.Executable, ["--urls", address.ToString()], folder.FullName, settings);
        http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null })
        {
            BaseAddress = address,
        };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    /// <summary>The processor time that its process has had.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            using var running = Process.GetProcessById(process.Id);
            return running.TotalProcessorTime;
        }
    }

    public static async Task<Server> StartAsync(string storage)
    {
        var server = new Server(storage);
        await Patience.UntilAsync("the server to answer", LongestStart, server.AnswersAsync);
        return server;
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

    private async Task<string> SendAsync(HttpRequestMessage request)
    {
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException(request.RequestUri + " was refused: " + text);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
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
