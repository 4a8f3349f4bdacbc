using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using static Tcns.Functions.Tests.TestApp;

namespace Tcns.Functions.Tests.Http;

public class BodyTests(TestApp app)
{
    private const string Keys = "/api/v1/keys";
    private const string Body = """{"role":"viewer","unit":"31"}""";

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"x\"")]
    [InlineData("{\"role\":\"viewer\",\"role\":\"system\"}")]
    [InlineData("{\"role\":\"viewer\"} x")]
    [InlineData("{\"role\":\"\\ud800\"}")]
    [InlineData("{\"\\udc00\":1}")]
    [InlineData("{role:1}")]
    public async Task Unreadable_JSON_is_400(string body)
    {
        using var answer = await PostAsync(Encoding.UTF8.GetBytes(body));

        Assert.Equal((400, "unreadable"), await CodeOfAsync(answer));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_400()
    {
        using var answer = await PostAsync([.. "{\"role\":\""u8, 0xC3, 0x28, .. "\"}"u8]);

        Assert.Equal((400, "unreadable"), await CodeOfAsync(answer));
    }

    [Fact]
    public async Task JSON_nested_deeper_than_anything_here_is_400()
    {
        using var answer = await PostAsync(Encoding.UTF8.GetBytes(new string('[', 10_000) + new string(']', 10_000)));

        Assert.Equal((400, "unreadable"), await CodeOfAsync(answer));
    }

    [Theory]
    [InlineData("text/plain", null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    [InlineData("application/json", "zstd")]
    [InlineData("application/json", "gzip, gzip")]
    public async Task Content_that_nobody_here_reads_is_415(string type, string? encoding)
    {
        using var answer = await PostAsync(Encoding.UTF8.GetBytes(Body), type, encoding);

        Assert.Equal((415, "unsupported-media-type"), await CodeOfAsync(answer));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("identity")]
    public async Task A_packed_body_is_unpacked(string encoding)
    {
        using var answer = await PostAsync(Pack(Encoding.UTF8.GetBytes(Body), encoding), encoding: encoding);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_body_that_is_not_packed_as_it_says_is_400(string encoding)
    {
        using var answer = await PostAsync(Encoding.UTF8.GetBytes(Body), encoding: encoding);

        Assert.Equal((400, "unreadable"), await CodeOfAsync(answer));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(null, true)]
    [InlineData("gzip", false)]
    [InlineData("br", true)]
    public async Task A_body_over_4_MiB_is_413_however_it_is_sent(string? encoding, bool chunked)
    {
        var blanks = new byte[(4 * 1024 * 1024) + 1];
        Array.Fill(blanks, (byte)' ');

        using var answer = await PostAsync(encoding is null ? blanks : Pack(blanks, encoding), encoding: encoding, chunked: chunked);

        Assert.Equal((413, "too-large"), await CodeOfAsync(answer));
    }

    [Fact]
    public async Task A_body_of_4_MiB_is_read()
    {
        var body = new byte[4 * 1024 * 1024];
        Array.Fill(body, (byte)' ');
        Encoding.UTF8.GetBytes(Body).CopyTo(body, 0);

        using var answer = await PostAsync(body);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    private static byte[] Pack(byte[] bytes, string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream packer = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            _ => new BufferedStream(packed),
        })
        {
            packer.Write(bytes);
            packer.Flush();
        }

        return packed.ToArray();
    }

    private async Task<HttpResponseMessage> PostAsync(byte[] body, string type = "application/json", string? encoding = null, bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Keys) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestApp.SystemKey);
        request.Headers.TransferEncodingChunked = chunked;
        return await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
