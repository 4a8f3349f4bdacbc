using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Tcns.Testing;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>
/// The app, started the way the Functions host starts a custom handler, and asked the way the host asks it. When it is
/// put away, it is killed as the host kills it, and nothing that it printed may hold the system key.
/// </summary>
internal sealed class HostedApp : IAsyncDisposable
{
    public const string SystemKey = "khoa-he-thong-cua-bai-kiem-thu";

    /// <summary>What the host gives a handler to answer.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly AppProcess process;
    private readonly HttpClient events;

    private HostedApp(AppProcess process, int port)
    {
        this.process = process;
        Port = port;
        events = Client(port);
        Public = Client(port);
        Public.DefaultRequestHeaders.Add("x-ms-invocation-id", Guid.NewGuid().ToString());
    }

    public int Port { get; }

    public int ProcessId => process.Id;

    /// <summary>What it has had of the processor when it first answered.</summary>
    public TimeSpan WorkToBeReady { get; private set; }

    public string Printed => process.Output + process.Errors;

    /// <summary>The lines of the log of this id that a class has written.</summary>
    public IReadOnlyList<JsonElement> Lines(string category, int id) =>
    [
        .. Printed.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonElement.Parse(line))
            .Where(line => line.GetProperty("EventId").GetInt32() == id && line.GetProperty("Category").GetString()!.EndsWith(category, StringComparison.Ordinal)),
    ];

    /// <summary>Sends what comes from outside through the host's proxy.</summary>
    public HttpClient Public { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<HostedApp> StartAsync(
        string executable, string storage, string? folder = null, params (string Name, string Value)[] settings)
    {
        var port = FreePort.Find();
        var started = AppProcess.Start(
            executable, [], folder ?? Path.GetDirectoryName(executable)!, HostEnvironment.For(port, storage, [("Tcns__SystemKey", SystemKey), .. settings]));
        var app = new HostedApp(started, port);
        try
        {
            await Patience.UntilAsync("an answer at /", Limit, app.AnswersAsync);
            app.WorkToBeReady = ProcessTable.WorkOf(started.Id);
            return app;
        }
        catch (Exception)
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Posts an event as the host does: chunked, by the function's name, without the mark of a proxied request.</summary>
    public Task<HttpResponseMessage> PostEventAsync(string function, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/" + function)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.TransferEncodingChunked = true;
        return events.SendAsync(request, Cancel);
    }

    public Task<HttpResponseMessage> PostTimerAsync(string timer = EventBodies.WithStatus) => PostEventAsync("Retention", EventBodies.Timer(timer));

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? key = SystemKey)
    {
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return Public.SendAsync(request, Cancel);
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? key = SystemKey) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path), key);

    public Task KillAsync() => process.KillAsync();

    public Task SignalAsync(string name) => process.SignalAsync(name);

    public Task<int> WaitForExitAsync() => process.WaitForExitAsync(Limit);

    public async ValueTask DisposeAsync()
    {
        var printed = Printed;
        await process.DisposeAsync();
        events.Dispose();
        Public.Dispose();
        Assert.DoesNotContain(SystemKey, printed, StringComparison.Ordinal);
    }

    private static HttpClient Client(int port) => new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        BaseAddress = new Uri("http://127.0.0.1:" + port.ToString(CultureInfo.InvariantCulture)),
        Timeout = TimeSpan.FromSeconds(100),
    };

    private async Task<bool> AnswersAsync()
    {
        if (process.HasEnded)
            throw new InvalidOperationException("The app ended:\n" + Printed);
        try
        {
            using var answer = await events.GetAsync("/", Cancel);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
