using System.Globalization;
using System.Net;
using System.Text.Json;
using Tcns.Testing;
using Xunit;

namespace Tcns.Web.Tests;

/// <summary>What nginx says by <c>own-server/nginx.conf</c> where it has nobody to ask.</summary>
public sealed class NginxAloneTests : IAsyncLifetime
{
    private NginxProxy proxy = null!;
    private HttpClient client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        proxy = await NginxProxy.StartAsync(new Uri("http://127.0.0.1:" + FreePort.Find().ToString(CultureInfo.InvariantCulture)));
        client = proxy.CreateClient();
    }

    [Fact]
    public async Task What_it_cannot_read_and_what_the_app_did_not_answer_is_told_by_a_problem_with_the_strict_headers()
    {
        using var tooLong = new HttpRequestMessage(HttpMethod.Get, "/api/health") { Headers = { { "X-Long", new string('a', 20_000) } } };
        using var unencrypted = new HttpRequestMessage(HttpMethod.Get, new UriBuilder(proxy.Address) { Scheme = "http" }.Uri);
        using var call = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me?a=b");

        foreach (var (request, status, code) in ((HttpRequestMessage, HttpStatusCode, string)[])
            [(tooLong, HttpStatusCode.BadRequest, "unreadable"), (unencrypted, HttpStatusCode.BadRequest, "unreadable"), (call, HttpStatusCode.ServiceUnavailable, "storage-away")])
        {
            using var answer = await client.SendAsync(request, Cancel);
            using var problem = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(Cancel));

            Assert.Equal((status, code), (answer.StatusCode, problem.RootElement.GetProperty("code").GetString()));
            Assert.Equal("application/problem+json; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
            Assert.Single(answer.Headers.GetValues("X-Content-Type-Options"));
            Assert.Single(answer.Headers.GetValues("Strict-Transport-Security"));
        }

        // What is no request line at all, too.
        foreach (var line in (string[])["GET\t/\tHTTP/1.1", "CONNECT 127.0.0.1:22 HTTP/1.1", "OPTIONS * HTTP/1.1", "GET / HTTP/1.1x"])
        {
            await using var connection = await SslConnection.OpenAsync(proxy);
            await connection.WriteAsync(line + "\r\nHost: localhost\r\n\r\n");
            Assert.StartsWith("HTTP/1.1 400 ", await connection.ReadAsync(), StringComparison.Ordinal);
        }

        using var page = await client.GetAsync("/xa", Cancel);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, 10), (page.StatusCode, page.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
        Assert.Equal("text/plain; charset=utf-8", page.Content.Headers.ContentType!.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await proxy.DisposeAsync();
    }
}
