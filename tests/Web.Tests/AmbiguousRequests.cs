namespace Tcns.Web.Tests;

/// <summary>Requests that two readers might end at two places: what one takes for the body is another request to the other.</summary>
internal static class AmbiguousRequests
{
    private const string Post = "POST /api/v1/visits HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    /// <summary>What would be answered by itself, were it read by itself.</summary>
    private const string Hidden = "GET /api/v1/hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";

    /// <summary>Refused by nginx by 400 or 501. The app itself refuses them, too, or takes the one length that counts (RFC 9112, 6.3); either hangs up behind its answer.</summary>
    public static IReadOnlyList<string> Refused { get; } =
    [
        Post + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + Hidden,
        Post + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n30\r\n" + Hidden + "\r\n0\r\n\r\n",
        Post + "Content-Length: 0\r\nContent-Length: 50\r\n\r\n" + Hidden,
        Post + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}" + Hidden,
        Post + "Content-Length: 2, 2\r\n\r\n{}" + Hidden,
        Post + "Content-Length: -1\r\n\r\n" + Hidden,
        Post + "Content-Length: 0x32\r\n\r\n" + Hidden,
        Post + "Content-Length: 2 3\r\n\r\n{}" + Hidden,
        Post + "Content-Length: \r\n\r\n" + Hidden,
        Post + "Content-Length: 18446744073709551618\r\n\r\n{}" + Hidden,
        Post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + Hidden,
        Post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" + Hidden,
        Post + "Transfer-Encoding: \vchunked\r\n\r\n0\r\n\r\n" + Hidden,
        Post + "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n" + Hidden,
        Post + "Transfer-Encoding: chunked\0\r\n\r\n0\r\n\r\n" + Hidden,
        Post + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n" + Hidden,
        Post + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + Hidden,
        Post + "X-A: b\r\n Content-Length: 50\r\nContent-Length: 0\r\n\r\n" + Hidden,
        Post + "X-A: b\rContent-Length: 50\r\nContent-Length: 2\r\n\r\n{}" + Hidden,
        Post + "X-A: b\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n{}" + Hidden,
        Post + "Transfer-Encoding: chunked\r\n\r\n10000000000000002\r\n{}\r\n0\r\n\r\n" + Hidden,
        Post + "Transfer-Encoding: chunked\r\n\r\n0x2\r\n{}\r\n0\r\n\r\n" + Hidden,
        Post + "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n" + Hidden,
        Post + "Transfer-Encoding: chunked\r\n\r\n2;a\rb\r\n{}\r\n0\r\n\r\n" + Hidden,
        Post + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}XX0\r\n\r\n" + Hidden,
        "GET /api/health HTTP/1.1\r\nHost : localhost\r\n\r\n" + Hidden,
        "GET /api/health HTTP/1.1\r\n X-A: b\r\nHost: localhost\r\n\r\n" + Hidden,
        "GET /api/health HTTP/1.1\r\nHost: localhost\r\nX-A: a\0b\r\n\r\n" + Hidden,
        "GET /api/health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n" + Hidden,
        "GET /api/health HTTP/1.1\r\n\r\n" + Hidden,
        "GET /api/health HTTP/1.1\r\rHost: localhost\r\n\r\n" + Hidden,
        "GET\t/api/health\tHTTP/1.1\r\nHost: localhost\r\n\r\n" + Hidden,
        "GET /api/health HTTP/1.1x\r\nHost: localhost\r\n\r\n" + Hidden,
        "CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: localhost\r\n\r\n" + Hidden,
    ];

    /// <summary>Refused by nginx alone: the app reads them in the one way in which they can be meant.</summary>
    public static IReadOnlyList<string> RefusedByNginx { get; } =
    [
        Post + "Content-Length: +6\r\n\r\nabcdef",
        Post + "Transfer-Encoding: cow, chunked\r\n\r\n0\r\n\r\n",
        Post + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
        Post + "Transfer-Encoding:\tchunked\r\n\r\n0\r\n\r\n",
        "POST /api/v1/visits HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET localhost:443 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ];

    /// <summary>What nginx takes: it hands on a length of its own making, and what was within the body stays there.</summary>
    public static IReadOnlyList<string> TakenOnce { get; } =
    [
        Closing + "TRANSFER-ENCODING: CHUNKED\r\n\r\n30\r\n" + Hidden + "\r\n0\r\n\r\n",
        Closing + "Content-Length: 00048\r\n\r\n" + Hidden,
        Closing + "Transfer-Encoding: chunked\r\n\r\n30;a=b\r\n" + Hidden + "\r\n0\r\n\r\n",
        Closing + "Transfer-Encoding: chunked\r\n\r\n30;\n" + Hidden + "\r\n0\r\n\r\n",
        Closing + "Transfer-Encoding: chunked\r\n\r\n30 \r\n" + Hidden + "\r\n0\r\n\r\n",
        Closing + "Transfer-Encoding: chunked\r\n\r\n30\n" + Hidden + "\n0\n\n",
        Closing + "Transfer-Encoding: chunked\r\n\r\n30\r\n" + Hidden + "\r\n0\r\nContent-Length: 50\r\nX-Forwarded-For: 203.0.113.7\r\n\r\n",
        Closing + "Content_Length: 0\r\nContent-Length: 48\r\n\r\n" + Hidden,
        Closing + "Connection: content-length\r\nContent-Length: 48\r\n\r\n" + Hidden,
        Closing + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\nContent-Length: 48\r\n\r\n" + Hidden,
    ];

    private const string Closing = Post + "Connection: close\r\n";
}
