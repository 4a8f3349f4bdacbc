using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Tcns.Testing;
using Xunit;

namespace Tcns.Web.Tests;

/// <summary>The server as it runs, on storage of its own, with a commune that has one village, its team and two members.</summary>
internal sealed class World : IAsyncDisposable
{
    public const string Team = "11113-T03";
    private const string SystemKey = "khoa-he-thong-cua-bai-kiem-thu";
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-web-");
    private readonly Azurite storage;
    private readonly AppProcess server;
    private readonly HttpClient client;

    private World(Azurite storage)
    {
        this.storage = storage;
        Address = new Uri("http://127.0.0.1:" + FreePort.Find().ToString(CultureInfo.InvariantCulture));
        server = AppProcess.Start(Path.Combine(AppContext.BaseDirectory, "Tcns.Functions"), ["--urls", Address.ToString()], folder.FullName, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = storage.ConnectionString, ["Tcns__SystemKey"] = SystemKey, ["Tcns__DataFolder"] = folder.FullName,
        });
        client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", SystemKey);
    }

    public Uri Address { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<World> StartAsync()
    {
        var world = new World(await Azurite.StartAsync());
        await world.UntilUpAsync();
        await world.SendAsync(HttpMethod.Put, "villages/11113-03", """{ "name": "Thôn Đông", "kind": "thon" }""");
        await world.SendAsync(
            HttpMethod.Put, "teams/" + Team, """{ "level": "village", "village": "11113-03", "name": "Tổ CNSCĐ thôn Đông", "establishedOn": "2025-07-16" }""");
        await world.SendAsync(HttpMethod.Post, $"teams/{Team}/members", """{ "name": "Nguyễn Thị Hoa", "role": "leader", "joinedOn": "2025-07-16" }""");
        await world.SendAsync(HttpMethod.Post, $"teams/{Team}/members", """{ "name": "Trần Văn Bình", "role": "member", "joinedOn": "2025-07-16" }""");
        return world;
    }

    /// <summary>The enrol link of a new key of the team.</summary>
    public async Task<(string Link, string Id)> EnrolAsync(string role = "collector", string unit = Team)
    {
        var key = await SendAsync(HttpMethod.Post, "keys", $$"""{ "role": "{{role}}", "unit": "{{unit}}", "expiresOn": "2099-01-01" }""");
        return (new Uri(key.GetProperty("enrolUrl").GetString()!).Fragment, key.GetProperty("id").GetString()!);
    }

    public async Task<IReadOnlyList<JsonElement>> VisitsAsync() =>
        [.. (await SendAsync(HttpMethod.Get, $"visits?unit={Team}&limit=500", body: null)).GetProperty("items").EnumerateArray()];

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, "api/v1/" + path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, path + ": " + text);
        return JsonElement.Parse(text);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
        await storage.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task UntilUpAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(LongestStart);
        for (; ; await Task.Delay(100, patience.Token))
        {
            try
            {
                using var answer = await client.GetAsync("api/health", patience.Token);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }
    }
}
