using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Tcns.Testing;
using Xunit;

namespace Tcns.Web.Tests;

/// <summary>The server as a province has it: nginx by <c>own-server/nginx.conf</c>, the app behind it and told so.</summary>
public sealed partial class NginxTests : IAsyncLifetime
{
    private const string SystemKey = "khoa-he-thong-cua-bai-kiem-thu";

    /// <summary>The app's limit for anything but files is 4 MiB, for files 20; nginx stops at 21.</summary>
    private const int Mebibyte = 1024 * 1024;

    /// <summary>Of a hundred questions each: many times what one address may ask at once, few for a hundred addresses (<c>RateLimits</c>), and less than nginx stops by itself.</summary>
    private const int MostRounds = 40;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-nginx-tests-");
    private readonly Uri app = new("http://127.0.0.1:" + FreePort.Find().ToString(CultureInfo.InvariantCulture));
    private AppProcess server = null!;
    private NginxProxy proxy = null!;
    private HttpClient client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = AppProcess.Start(BuiltOrUnpacked.Executable, ["--urls", app.ToString()], folder.FullName, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = (await TestContext.Current.GetFixture<Azurite>())!.TakeAccount(),
            ["Tcns__SystemKey"] = SystemKey,
            ["Tcns__BehindProxy"] = "true",
        });
        proxy = await NginxProxy.StartAsync(app);
        client = proxy.CreateClient();
        await Patience.UntilAsync("the start", TimeSpan.FromMinutes(5), async () => (await AskAsync("/api/health")).StatusCode == HttpStatusCode.OK);
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (proxy is not null)
            await proxy.DisposeAsync();
        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_answer_has_the_strict_headers_once_and_tells_no_version()
    {
        foreach (var path in (string[])["/", "/api/health", "/api/v1/me", "/api/v1/nothing"])
        {
            using var answer = await AskAsync(path);
            Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Single(answer.Headers.GetValues("X-Content-Type-Options"));
            Assert.Equal("nginx", answer.Headers.Server.ToString());
        }

        // Compressed by the app, whose page is there already, and not once more.
        using var page = await AskAsync("/", request => request.Headers.AcceptEncoding.ParseAdd("gzip, br"));
        Assert.Equal(["br"], page.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Unencrypted_pages_are_led_over_and_the_interface_says_no()
    {
        using var page = await AskAsync("/xa?a=b", at: proxy.Unencrypted);
        using var call = await AskAsync("/api/v1/me", at: proxy.Unencrypted);

        Assert.Equal(HttpStatusCode.PermanentRedirect, page.StatusCode);
        Assert.Equal("https://localhost/xa?a=b", page.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, call.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_by_a_problem_whoever_refuses_it()
    {
        using var byApp = await PostAsync("/api/v1/visits", new byte[5 * Mebibyte]);
        using var byNginx = await PostAsync("/api/v1/visits", new byte[22 * Mebibyte]);

        foreach (var answer in (HttpResponseMessage[])[byApp, byNginx])
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Equal("application/problem+json; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
            Assert.Single(answer.Headers.GetValues("Strict-Transport-Security"));
        }

        // What nginx says in the app's place is what the app would have said.
        var (own, others) = (await ReadAsync(byApp), await ReadAsync(byNginx));
        Assert.Equal(own.Where(field => field.Key != "traceId"), others.Where(field => field.Key != "traceId"));
        Assert.NotEmpty(others["traceId"]);
    }

    [Fact]
    public async Task Links_lead_to_the_address_that_people_use_whatever_a_client_claims()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/keys")
        {
            Content = new StringContent("""{ "role": "officer", "unit": "10507", "expiresOn": "2099-01-01" }""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", SystemKey);
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-Proto", "http");
        request.Headers.Add("Forwarded", "host=evil.example;proto=http");
        using var answer = await client.SendAsync(request, Cancel);

        Assert.StartsWith("https://localhost/", (await ReadAsync(answer))["enrolUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_name_than_the_servers_gets_no_answer()
    {
        Assert.StartsWith("HTTP/1.1 421", await SendRawAsync("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync("/", request => request.Headers.Host = "evil.example"));
        await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync("/", request => request.Headers.Host = "evil.example", proxy.Unencrypted));
        using var nameless = proxy.CreateClient();
        nameless.BaseAddress = new UriBuilder(proxy.Address) { Host = "127.0.0.1" }.Uri;
        await Assert.ThrowsAsync<HttpRequestException>(() => nameless.GetAsync("/", Cancel));
    }

    /// <summary>Believed, each claimed address would have a measure of its own; and straight to the app it would, which is why that listens on this machine alone.</summary>
    [Fact]
    public async Task An_address_that_a_client_claims_is_not_believed()
    {
        // A fault that needs no look into the storage: what is allowed comes back by the second, and they must come faster.
        var statuses = new ConcurrentBag<HttpStatusCode>();
        for (var round = 0; round < MostRounds && !statuses.Contains(HttpStatusCode.TooManyRequests); round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 100).Select(async call =>
            {
                using var answer = await AskAsync("/api/v1/public/08?period=x", request => request.Headers.Add("X-Forwarded-For", "203.0.113." + call.ToString(CultureInfo.InvariantCulture)));
                statuses.Add(answer.StatusCode);
            }));
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task Events_are_nobodys_to_post_and_a_path_comes_as_it_was_sent()
    {
        foreach (var name in (string[])["Retention", "retention", "Rebuild", "RebuildChanged", "%52etention", "./Retention", "//Retention"])
            Assert.Contains("404", await SendRawAsync($"POST /{name} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{{}}"), StringComparison.Ordinal);

        // Read as a slash it would be the address of a key.
        Assert.Contains("404", await SendRawAsync("GET /api%2Fhealth HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_clients_hold_no_connection_of_the_app_and_are_answered_in_the_end()
    {
        var before = ProcessTable.HandlesOf(server.Id);

        // All at the same time: nginx gives up whoever sends nothing for a minute.
        var slow = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => BeginAsync()));
        using (var quick = await AskAsync("/api/health"))
            Assert.Equal(HttpStatusCode.OK, quick.StatusCode);
        Assert.InRange(ProcessTable.HandlesOf(server.Id), 0, before + 20);
        await Task.WhenAll(slow.Select(EndAsync));
    }

    [Fact]
    public async Task The_log_names_no_key_and_no_query_and_an_app_that_is_away_is_told_in_both_languages()
    {
        using (await AskAsync("/api/v1/units?q=bi-mat", request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", SystemKey)))
        {
        }

        await server.KillAsync();
        using var away = await AskAsync("/xa?q=bi-mat");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        Assert.Equal(10, away.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.Contains("The server is starting again", await away.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        var log = await File.ReadAllTextAsync(proxy.AccessLog, Cancel) + await File.ReadAllTextAsync(proxy.ErrorLog, Cancel);
        Assert.Contains("GET \"/api/v1/units\" 200", log, StringComparison.Ordinal);
        Assert.DoesNotContain("bi-mat", log, StringComparison.Ordinal);
        Assert.DoesNotContain(SystemKey, log, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> AskAsync(string path, Action<HttpRequestMessage>? change = null, Uri? at = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(at ?? proxy.Address, path));
        change?.Invoke(request);
        return await client.SendAsync(request, Cancel);
    }

    private async Task<HttpResponseMessage> PostAsync(string path, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", SystemKey);
        return await client.SendAsync(request, Cancel);
    }

    private static async Task<Dictionary<string, string>> ReadAsync(HttpResponseMessage answer)
    {
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        return json.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.ToString(), StringComparer.Ordinal);
    }

    /// <summary>Sends all but the last byte.</summary>
    private async Task<SslConnection> BeginAsync()
    {
        var connection = await SslConnection.OpenAsync(proxy);
        await connection.WriteAsync("POST /api/v1/visits HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + SystemKey + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 2\r\n\r\n[");
        return connection;
    }

    private static async Task EndAsync(SslConnection begun)
    {
        await using (begun)
        {
            await begun.WriteAsync("]");
            Assert.Matches("^HTTP/1.1 (200|400|422) ", await begun.ReadAsync());
        }
    }

    private async Task<string> SendRawAsync(string text)
    {
        await using var connection = await SslConnection.OpenAsync(proxy);
        await connection.WriteAsync(text);
        return await connection.ReadAsync();
    }
}
