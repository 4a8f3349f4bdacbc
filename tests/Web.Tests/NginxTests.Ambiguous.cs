using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Tcns.Web.Tests;

/// <summary>Requests within requests.</summary>
public sealed partial class NginxTests
{
    private static readonly (string Name, string Value)[] ByHttp2 =
        [(":method", "POST"), (":scheme", "https"), (":authority", "localhost"), (":path", "/api/v1/visits"), ("content-type", "application/json")];

    /// <summary>By HTTP/2 a value is what its length says: a line's end in it would begin another line, or another request, in the words of the older protocol.</summary>
    private static readonly (string Name, string Value)[] Broken =
    [
        ("x", "a\r\ntransfer-encoding: chunked"), ("x", "a\nb"), ("x", "a\0b"), ("x\r\ny", "a"), ("x:y", "a"), ("X-Y", "a"), ("content-length", "1"), ("content-length", "50"), ("host", "evil.example"), (":path", "/x"),
        (":path=", "/api/health HTTP/1.1\r\nX: y"), (":path=", "/api/health HTTP/1.1"), (":path=", "api/health"), (":method=", "GET / HTTP/1.1\r\nX: y\r\n\r\nGET"), (":method=", "GET /x"), ("x", new string('a', 20_000)),
    ];

    [Fact]
    public async Task A_request_that_two_could_read_in_two_ways_is_refused_or_taken_once()
    {
        foreach (var request in AmbiguousRequests.Refused.Concat(AmbiguousRequests.RefusedByNginx))
            MustRefuse(request, await SendRawAsync(request));
        foreach (var request in AmbiguousRequests.Refused)
        {
            // Of two lengths the app takes one, as the standard says, answers once and hangs up.
            var answer = await SendToAppAsync(request);
            Assert.True(answer.Length > 12 && answer[..12] is "HTTP/1.1 400" or "HTTP/1.1 401" && CountOf(answer) == 1, request + "\n\n" + answer);
        }

        foreach (var request in AmbiguousRequests.TakenOnce)
        {
            var answer = await SendRawAsync(request);
            Assert.True(answer.StartsWith("HTTP/1.1 401 ", StringComparison.Ordinal) && CountOf(answer) == 1, request + "\n\n" + answer);
        }
    }

    [Fact]
    public async Task By_HTTP_2_no_value_becomes_a_line_of_its_own_and_given_up_requests_hold_up_nobody()
    {
        foreach (var (name, value) in Broken)
        {
            await using var wire = await Http2Wire.OpenAsync(proxy);
            var replaced = name.TrimEnd('=');
            await wire.SendAsync(1, name == replaced ? [.. ByHttp2, (name, value)] : ByHttp2.Select(one => one.Name == replaced ? (replaced, value) : one), "{}"u8.ToArray());
            Assert.True(await wire.ReadAsync() is 0 or 400, name + ": " + value);
        }

        await using (var wire = await Http2Wire.OpenAsync(proxy))
        {
            await wire.SendAsync(1, ByHttp2, "{}"u8.ToArray());
            Assert.Equal(401, await wire.ReadAsync());
        }

        await using var hasty = await Http2Wire.OpenAsync(proxy);
        try
        {
            for (var number = 1; number < 10_000; number += 2)
            {
                await hasty.SendAsync(number, ByHttp2);
                await hasty.ResetAsync(number);
            }
        }
        catch (IOException)
        {
            // nginx had enough.
        }

        using var quick = await AskAsync("/api/health");
        Assert.Equal(HttpStatusCode.OK, quick.StatusCode);
    }

    private static void MustRefuse(string request, string answer) =>
        Assert.True(answer.Length > 12 && answer[..12] is "HTTP/1.1 400" or "HTTP/1.1 501" && CountOf(answer) == 1, request + "\n\n" + answer);

    private static int CountOf(string answers) => answers.Split("HTTP/1.1 ").Length - 1;

    /// <summary>Without nginx, as under the host.</summary>
    private async Task<string> SendToAppAsync(string text)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(app.Host, app.Port, Cancel);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text), Cancel);
        using var reader = new StreamReader(stream);
        try
        {
            return await reader.ReadToEndAsync(Cancel);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
