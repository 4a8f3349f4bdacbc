using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tcns.Benchmarks.Tables;

/// <summary>
/// Says yes to everything, at no cost worth mentioning, so that what is left is the client's own: 204 to an insert, 202
/// with a hundred times 204 to a transaction. Real services are slower by two orders of magnitude.
/// </summary>
internal sealed class StubTableService : IDisposable
{
    private const string ETag = "ETag: W/\"datetime'2026-07-01T01%3A30%3A00.0000000Z'\"\r\n";
    private static readonly byte[] Inserted = Encoding.ASCII.GetBytes($"HTTP/1.1 204 No Content\r\n{ETag}\r\n");
    private static readonly byte[] Submitted = BatchAnswer();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public StubTableService()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    public string ConnectionString =>
        $"AccountName=stub;AccountKey=c3R1Yg==;TableEndpoint=http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/stub;";

    public void Dispose() => listener.Stop();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptSocketAsync());
        }
        catch (SocketException)
        {
            // Stopped.
        }
    }

    private static async Task ServeAsync(Socket socket)
    {
        socket.NoDelay = true;
        var buffer = new byte[256 * 1024];
        var filled = 0;
        while (await socket.ReceiveAsync(buffer.AsMemory(filled)) is > 0 and var received)
        {
            filled += received;
            if (LengthOf(buffer.AsSpan(0, filled)) is not { } length || filled < length)
                continue;
            await socket.SendAsync(buffer.AsSpan(0, filled).StartsWith("POST /stub/$batch"u8) ? Submitted : Inserted);
            filled = 0;
        }
    }

    /// <returns>Null while the head is not complete.</returns>
    private static int? LengthOf(ReadOnlySpan<byte> received)
    {
        var head = received.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return null;
        var header = received.IndexOf("Content-Length: "u8);
        var digits = received[(header + "Content-Length: ".Length)..];
        digits = digits[..digits.IndexOf((byte)'\r')];
        return head + "\r\n\r\n".Length + int.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static byte[] BatchAnswer()
    {
        const string Part = "--changesetresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
            + $"HTTP/1.1 204 No Content\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-cache\r\nDataServiceVersion: 3.0;\r\n{ETag}\r\n\r\n";
        var body = "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n"
            + string.Concat(Enumerable.Repeat(Part, 100)) + "--changesetresponse_1--\r\n--batchresponse_1--\r\n";
        return Encoding.ASCII.GetBytes(
            $"HTTP/1.1 202 Accepted\r\nContent-Type: multipart/mixed; boundary=batchresponse_1\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }
}
