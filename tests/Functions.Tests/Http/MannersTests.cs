using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json;
using static Tcns.Functions.Tests.TestApp;

namespace Tcns.Functions.Tests.Http;

public class MannersTests(TestApp app)
{
    [Theory]
    [InlineData("GET", "/api/nothing", 404, "not-found", "")]
    [InlineData("GET", "/nothing/at/all", 404, "not-found", "")]
    [InlineData("POST", "/Rebuild", 404, "not-found", "")]
    [InlineData("POST", "/retention/", 404, "not-found", "")]
    [InlineData("POST", "/api/health", 405, "method-not-allowed", "GET, HEAD")]
    [InlineData("PATCH", "/api/v1/keys", 405, "method-not-allowed", "GET, HEAD, POST")]
    [InlineData("OPTIONS", "/api/v1/me", 405, "method-not-allowed", "GET, HEAD")]
    public async Task What_is_not_there_is_a_problem_of_its_own(string method, string path, int status, string code, string allow)
    {
        using var answer = await app.SendAsync(new HttpMethod(method), path, key: null);
        using var json = await TestApp.ReadAsync(answer);

        Assert.Equal((status, code), ((int)answer.StatusCode, json.RootElement.GetProperty("code").GetString()));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(allow, string.Join(", ", answer.Content.Headers.Allow.Order()));
    }

    [Theory]
    [InlineData("POST", "/api/nothing", 404, "not-found")]
    [InlineData("PATCH", "/api/v1/keys", 405, "method-not-allowed")]
    public async Task Where_nobody_reads_a_body_it_is_not_spoken_of(string method, string path, int status, string code)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new StringContent("x") };
        request.Content.Headers.TryAddWithoutValidation("Content-Encoding", "zstd");
        using var answer = await app.Client.SendAsync(request, Cancel);

        Assert.Equal((status, code), await CodeOfAsync(answer));
    }

    [Theory]
    [InlineData("If-Match", "\"r1\"", 200)]
    [InlineData("If-Unmodified-Since", "Thu, 01 Jan 2026 00:00:00 GMT", 200)]
    [InlineData("If-None-Match", "*", 304)]
    [InlineData("If-None-Match", "\"another\"", 200)]
    public async Task A_page_is_sent_unless_the_client_holds_it(string condition, string value, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation(condition, value);
        using var answer = await app.Client.SendAsync(request, Cancel);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.NotNull(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task An_answer_is_packed_when_the_client_can_unpack_it(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/openapi.json");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        using var answer = await app.Client.SendAsync(request, Cancel);
        var packed = await answer.Content.ReadAsByteArrayAsync(Cancel);

        using var json = JsonDocument.Parse(Unpack(packed, encoding));

        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Equal("Tcns", json.RootElement.GetProperty("info").GetProperty("title").GetString());
    }

    [Theory]
    [InlineData(null, "vi", "Không tìm thấy")]
    [InlineData("en", "en", "Not found")]
    [InlineData("en-GB,vi;q=0.9", "en", "Not found")]
    [InlineData("vi,en;q=0.9", "vi", "Không tìm thấy")]
    [InlineData("vi;q=0.1,en;q=0.2", "en", "Not found")]
    [InlineData("en;q=0", "vi", "Không tìm thấy")]
    [InlineData("fr", "vi", "Không tìm thấy")]
    [InlineData("*", "vi", "Không tìm thấy")]
    [InlineData(";;;=", "vi", "Không tìm thấy")]
    public async Task A_problem_speaks_Vietnamese_unless_English_is_liked_better(string? wish, string language, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/nothing");
        if (wish is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", wish);
        using var answer = await app.Client.SendAsync(request, Cancel);
        using var json = await TestApp.ReadAsync(answer);

        Assert.Equal([language], answer.Content.Headers.ContentLanguage);
        Assert.Equal(title, json.RootElement.GetProperty("title").GetString());
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/health")]
    [InlineData("/api/nothing")]
    public async Task Every_answer_tells_browsers_to_be_strict(string path)
    {
        using var answer = await app.SendAsync(HttpMethod.Get, path, key: null);
        string Header(string name) => string.Join(", ", answer.Headers.GetValues(name));

        Assert.StartsWith("default-src 'none'; ", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/health")]
    [InlineData("/api/v1/me")]
    [InlineData("/api/openapi.json")]
    public async Task HEAD_is_answered_as_GET_without_a_body(string path)
    {
        using var get = await app.SendAsync(HttpMethod.Get, path, TestApp.SystemKey);
        using var head = await app.SendAsync(HttpMethod.Head, path, TestApp.SystemKey);

        Assert.Equal((get.StatusCode, get.Content.Headers.ContentType), (head.StatusCode, head.Content.Headers.ContentType));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task A_missing_key_is_told_how_to_come()
    {
        using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/me", key: null);

        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal((401, "key-missing"), await CodeOfAsync(answer));
    }

    [Fact]
    public async Task A_forged_principal_is_nobody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String("""{"auth_typ":"aad","claims":[{"typ":"oid","val":"1"}]}"""u8));
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL-ID", "1");

        using var answer = await app.Client.SendAsync(request, Cancel);

        Assert.Equal((401, "key-missing"), await CodeOfAsync(answer));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Stream Unpack(byte[] bytes, string encoding) => encoding == "br"
        ? new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress)
        : new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
}
