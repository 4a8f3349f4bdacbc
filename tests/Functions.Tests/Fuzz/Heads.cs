using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Tcns.Functions.Tests.Fuzz;

/// <summary>Headers that are wrong, doubled, or say something else than the body is.</summary>
internal static class Heads
{
    private static readonly (string Name, string Value)[] Odd =
    [
        ("Content-Type", ""), ("Content-Type", "text/plain"), ("Content-Type", "application/json; charset=utf-16"), ("Content-Type", "application/json; charset=\"x"), ("Content-Type", "application/problem+json"), ("Content-Type", ";;;"),
        ("Content-Type", "text/csv; charset=nonsense"), ("Content-Type", "multipart/form-data; boundary="), ("Content-Encoding", "gzip"), ("Content-Encoding", "br"), ("Content-Encoding", "deflate"), ("Content-Encoding", "gzip, br"), ("Content-Encoding", "x"),
        ("If-Match", "*"), ("If-Match", "\"r1\""), ("If-Match", "W/\"r1\""), ("If-Match", "r1"), ("If-Match", "\"r1\", \"r2\""), ("If-Match", "\""), ("If-Match", "\"r99999999999999999999\""), ("If-Match", ","), ("If-None-Match", "*"), ("If-None-Match", "\"x"),
        ("If-Modified-Since", "yesterday"), ("Accept-Language", "en"), ("Accept-Language", "en;q=2"), ("Accept-Language", ";;;="), ("Accept-Language", "en;q=0.1,vi;q=0.01,*"), ("Accept", "nothing/at-all"), ("Accept", "application/xml;q=x"),
        ("Accept-Encoding", "gzip"), ("Accept-Encoding", "br;q=1, *;q=0"), ("Accept-Encoding", "zz;q="), ("Range", "bytes=0-1"), ("Range", "bytes=5-1,-9"), ("Range", "x"), ("Tcns-Sent-At", "2026-11-20T01:00:00Z"), ("Tcns-Sent-At", "9999-12-31T23:59:59-14:00"),
        ("Tcns-Sent-At", "0001-01-01T00:00:00+14:00"), ("Tcns-Sent-At", "now"), ("Tcns-Sent-At", "99999-99-99"), ("X-MS-CLIENT-PRINCIPAL", "e30="), ("X-MS-CLIENT-PRINCIPAL", "bnVsbA=="), ("X-Forwarded-For", "::::"), ("X-Forwarded-Host", "evil/../x"),
        ("X-Forwarded-Proto", "gopher"), ("X-HTTP-Method-Override", "DELETE"), ("Expect", "100-continue"), ("Expect", "cake"), ("Upgrade", "websocket"), ("Upgrade", "h2c"), ("Cookie", "a=b; c"), ("traceparent", "00-zz"), ("Idempotency-Key", "x"),
        ("Origin", "null"), ("Host", ""), ("Host", "evil/../x"), ("Host", "a:99999"), ("Host", "%00"), ("Host", "[::1"), ("Authorization", "Bearer"), ("Authorization", "Basic Og=="), ("Authorization", "Basic ====="), ("Authorization", "bearer  x  "),
        ("Authorization", "Bearer tcns_" + new string('A', 43)), ("Authorization", "Bearer " + new string('x', 6_000)), ("Authorization", "\u00e9\u1ebf"), ("X-Long", new string('x', 20_000)), ("X-Odd\u00e9", "1"), ("X Y", "1"), ("X-Line", "a\nb"), ("X-Null", "a\0b"),
    ];

    public static WireRequest Mutate(WireRequest request, Random random)
    {
        if (random.Next(4) > 0)
        {
            var (name, value) = Odd[random.Next(Odd.Length)];
            var isOwn = random.Next(3) > 0;
            return isOwn ? request.With(name, value) : request.Adding(name, value);
        }

        return random.Next(8) switch
        {
            0 => Chunked(request, random),
            1 => Broken(request.With("Content-Length", (request.Body.Length + random.Next(-20, 20)).ToString(CultureInfo.InvariantCulture))),
            2 => Broken(request.With("Content-Length", Hostile.Words[random.Next(Hostile.Words.Count)])),
            3 => Broken(request.Adding("Content-Length", "1")),
            4 => Packed(request, random),
            5 => request.Headers.Count == 0 ? request : request.Adding(request.Headers[random.Next(request.Headers.Count)].Name, "x") with { MayBreak = true },
            6 => request.Headers.Count == 0 ? request : Broken(request.Without(request.Headers[random.Next(request.Headers.Count)].Name)),
            _ => request.With("X-Many", "1") with { Headers = [.. request.Headers, .. Enumerable.Range(0, random.Next(150)).Select(number => ("X-" + number, "1"))] },
        };
    }

    private static WireRequest Broken(WireRequest request) => request with { MayBreak = true };

    /// <summary>The body in chunks, some of them with a size that is none.</summary>
    private static WireRequest Chunked(WireRequest request, Random random)
    {
        using var body = new MemoryStream();
        var isOdd = random.Next(2) == 0;
        for (var place = 0; place < request.Body.Length;)
        {
            var length = Math.Min(random.Next(1, 3_000), request.Body.Length - place);
            var size = isOdd && random.Next(3) == 0 ? new[] { "-1", "FFFFFFFFFFFFFFFF", "0x1", "", "zz", ";a=b" }[random.Next(6)] : length.ToString("x", CultureInfo.InvariantCulture) + (isOdd ? ";x=\"y\"" : "");
            body.Write(Encoding.ASCII.GetBytes(size + "\r\n"));
            body.Write(request.Body, place, length);
            body.Write("\r\n"u8);
            place += length;
        }

        body.Write("0\r\n\r\n"u8);
        var chunked = request.Without("Content-Length").With("Transfer-Encoding", random.Next(10) == 0 ? "gzip, chunked" : "chunked");
        return chunked with { Body = body.ToArray(), MayBreak = true };
    }

    private static WireRequest Packed(WireRequest request, Random random)
    {
        using var packed = new MemoryStream();
        var isGzip = random.Next(2) == 0;
        using (Stream packer = isGzip ? new GZipStream(packed, CompressionLevel.Fastest, true) : new BrotliStream(packed, CompressionLevel.Fastest, true))
        {
            packer.Write(request.Body);

            // A little that becomes much: more than the limit of any body.
            if (random.Next(20) == 0)
                packer.Write(new byte[30 * 1024 * 1024]);
        }

        var body = random.Next(3) == 0 ? Bytes.Mutate(packed.ToArray(), random) : packed.ToArray();
        return (request with { Body = body }).With("Content-Encoding", isGzip ? "gzip" : "br").Framed();
    }
}
