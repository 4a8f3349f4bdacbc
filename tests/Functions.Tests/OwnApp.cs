using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Tcns.Functions.Tests;

/// <summary>An app in this process that is one test's alone: over a storage and with settings of its choice.</summary>
internal sealed class OwnApp : IAsyncDisposable
{
    private readonly WebApplication app;

    private OwnApp(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    public static Task<OwnApp> StartAsync(string storage, params string[] args) => StartAsync(TimeProvider.System, storage, args);

    public static Task<OwnApp> StartAsync(TimeProvider time, string storage, params string[] args) =>
        StartAsync(services => services.AddSingleton(time), storage, args);

    public static async Task<OwnApp> StartAsync(Action<IServiceCollection> edges, string storage, params string[] args)
    {
        var built = TestApp.Build(edges, storage, args);
        await built.StartAsync(TestContext.Current.CancellationToken);
        return new OwnApp(built);
    }

    /// <summary>Asks whose key it is.</summary>
    public Task<HttpResponseMessage> AskAsync(string key) => SendAsync(HttpMethod.Get, "/api/v1/me", key);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string key, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        return await SendAsync(request, key);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string key)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
