using System.IO.Compression;
using System.Net;
using System.Text;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>Requests as the host's proxy passes them on.</summary>
[Collection(typeof(SharedHostCollection))]
public class ProxiedRequestTests(SharedHost host)
{
    private const string Key = """{"role":"viewer","unit":"31","label":"Máy chiếu phòng họp"}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_to_enrol_begins_with_the_address_that_people_use()
    {
        using var answer = await host.App.PostAsync(
            KeyCalls.Body(Key), ("X-Forwarded-Host", "tcns.haiphong.gov.vn"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.7:4711"));

        var key = await Answers.ReadTextAsync(answer, "key");
        Assert.Equal("https://tcns.haiphong.gov.vn/#key=" + key, await Answers.ReadTextAsync(answer, "enrolUrl"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_packed_body_is_unpacked(string encoding)
    {
        using var answer = await host.App.PostAsync(Pack(encoding));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Theory]
    [InlineData("text/plain", "identity")]
    [InlineData("application/json", "zstd")]
    public async Task Who_brings_no_key_hears_of_that_and_of_no_body(string type, string encoding)
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(Key)) { Headers = { { "Content-Type", type }, { "Content-Encoding", encoding } } };
        using var refused = await host.App.SendAsync(new HttpRequestMessage(HttpMethod.Post, KeyCalls.Path) { Content = body }, key: null);

        await Answers.AssertProblemAsync(HttpStatusCode.Unauthorized, "key-missing", refused);
    }

    [Fact]
    public async Task A_body_in_chunks_is_read_to_its_end()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, KeyCalls.Path) { Content = KeyCalls.Body(Key) };
        request.Headers.TransferEncodingChunked = true;

        using var answer = await host.App.SendAsync(request);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/health")]
    [InlineData("/api/v1/me")]
    public async Task Head_is_answered_as_Get_without_the_body(string path)
    {
        using var get = await host.App.GetAsync(path);
        using var head = await host.App.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
        Assert.NotEmpty(await get.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task A_method_that_an_address_lacks_is_answered_by_the_app()
    {
        foreach (var method in (string[])["PUT", "PATCH", "OPTIONS", "TRACE"])
        {
            using var answer = await host.App.SendAsync(new HttpRequestMessage(new HttpMethod(method), KeyCalls.Path));
            await Answers.AssertProblemAsync(HttpStatusCode.MethodNotAllowed, "method-not-allowed", answer);
        }
    }

    [Fact]
    public async Task An_escaped_slash_that_the_proxy_has_escaped_again_is_an_address_of_nobody()
    {
        using var answer = await host.App.SendAsync(new HttpRequestMessage(HttpMethod.Delete, KeyCalls.Path + "/a%252Fb"));

        await Answers.AssertProblemAsync(HttpStatusCode.NotFound, "not-found", answer);
    }

    private static ByteArrayContent Pack(string encoding)
    {
        using var buffer = new MemoryStream();
        using (Stream packing = encoding switch
        {
            "gzip" => new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(buffer, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(buffer, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            packing.Write(Encoding.UTF8.GetBytes(Key));
        }

        return new ByteArrayContent(buffer.ToArray()) { Headers = { { "Content-Type", "application/json" }, { "Content-Encoding", encoding } } };
    }
}
