using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Functions.Hosting;
using Tcns.Functions.Tests;
using Tcns.Testing;

[assembly: AssemblyFixture(typeof(TestApp))]

namespace Tcns.Functions.Tests;

/// <summary>The whole app in this process, over a real storage emulator, on a free port.</summary>
public sealed class TestApp : IAsyncLifetime
{
    public const string SystemKey = "the operator's own key of this test run";

    /// <summary>Where the business clock starts: in the fourth quarter of 2026, the quarters before it closed.</summary>
    public const string Clock = "2026-11-20T08:00:00+07:00";
    private Azurite azurite = null!;
    private WebApplication app = null!;

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    public string Storage => azurite.ConnectionString;

    /// <summary>An empty account that nobody else is given.</summary>
    public string TakeStorage() => azurite.TakeAccount();

    public async ValueTask InitializeAsync()
    {
        azurite = await Azurite.StartAsync();
        app = Build(azurite.ConnectionString, "--Tcns:Clock", Clock);
        await app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        await SeededPlaces.PlantAsync(this);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        await azurite.DisposeAsync();
    }

    public static WebApplication Build(string storage, params string[] args) => Build(TimeProvider.System, storage, args);

    public static WebApplication Build(TimeProvider time, string storage, params string[] args) => Build(services => services.AddSingleton(time), storage, args);

    /// <param name="edges">What of the machine the test has in its own hand.</param>
    /// <param name="storage">A connection string.</param>
    /// <param name="args">Settings.</param>
    internal static WebApplication Build(Action<IServiceCollection> edges, string storage, params string[] args)
    {
        var builder = App.CreateBuilder(
            RunMode.Alone,
            ["--urls", "http://127.0.0.1:0", "--AzureWebJobsStorage", storage, "--Tcns:SystemKey", SystemKey, "--Tcns:Timers", "false", .. args]);
        edges(builder.Services);
        return App.Build(builder, RunMode.Alone, Settings.Read(builder.Configuration, RunMode.Alone));
    }

    /// <summary>Every endpoint of the app, as the router sees them.</summary>
    public static IReadOnlyList<RouteEndpoint> Endpoints()
    {
        using var unstarted = (IDisposable)Build("UseDevelopmentStorage=true");
        return [.. ((IEndpointRouteBuilder)unstarted).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? key, object? body = null, string? language = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (language is not null)
            request.Headers.AcceptLanguage.ParseAdd(language);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        return await Client.SendAsync(request);
    }

    /// <summary>A fresh key: its secret and its id.</summary>
    public async Task<(string Secret, string Id)> IssueAsync(string role, string? unit, string? expiresOn = null, string? label = null)
    {
        using var answer = await SendAsync(HttpMethod.Post, "/api/v1/keys", SystemKey, new { role, unit, expiresOn, label });
        using var json = await ReadAsync(answer);
        Assert.Equal(201, (int)answer.StatusCode);
        return (json.RootElement.GetProperty("key").GetString()!, json.RootElement.GetProperty("id").GetString()!);
    }

    public static async Task<JsonDocument> ReadAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());

    /// <summary>The status of an answer and the code of its problem.</summary>
    public static async Task<(int Status, string Code)> CodeOfAsync(HttpResponseMessage answer)
    {
        using var json = await ReadAsync(answer);
        return ((int)answer.StatusCode, Text(json, "code"));
    }

    public static string Text(JsonDocument json, string name) => Property(json.RootElement, name);

    public static string Property(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    public T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();
}
