using Tcns.Testing;

namespace Tcns.Benchmarks;

/// <summary>An ASP.NET Core app that answers its one address with nothing, compiled and run as the product is.</summary>
internal sealed class EmptyServer : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-empty-");
    private readonly HttpClient http;
    private readonly AppProcess process;

    private EmptyServer()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        process = AppProcess.Start(
            BuiltServer.Empty, ["--urls", address.ToString()], folder.FullName,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_TieredCompilation"] = "0", ["Logging__LogLevel__Default"] = "Warning" });
        http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null }) { BaseAddress = address };
    }

    public Watched Watched => Watched.Of(process.Id);

    public static async Task<EmptyServer> StartAsync()
    {
        await BuiltServer.BuildEmptyAsync();
        var server = new EmptyServer();
        try
        {
            await Patience.UntilAsync("the empty app to answer", LongestStart, server.AnswersAsync);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async Task AskAsync()
    {
        using var answer = await http.GetAsync("/");
        answer.EnsureSuccessStatusCode();
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
            await AskAsync();
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
