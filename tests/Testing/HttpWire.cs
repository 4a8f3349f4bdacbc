using System.Globalization;
using System.Text;

namespace Tcns.Testing;

/// <summary>Reads whole HTTP/1.1 messages from a connection, whatever frames their bodies.</summary>
public sealed class HttpWire(Stream stream)
{
    private readonly byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;

    /// <returns>Null once the other side has closed the connection between two requests.</returns>
    public async Task<HttpText?> ReadRequestAsync(CancellationToken cancellationToken)
    {
        var head = await ReadHeadAsync(cancellationToken);
        if (head is null)
            return null;
        // The sender waits for this before the body, which is wanted in any case.
        if (head.Header("Expect") is not null)
            await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), cancellationToken);
        return head with { Body = await ReadBodyAsync(head, untilClosed: false, cancellationToken) };
    }

    /// <param name="request">What is answered: the answer to a HEAD has no body.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<HttpText> ReadAnswerAsync(HttpText request, CancellationToken cancellationToken)
    {
        HttpText head;
        do
            head = await ReadHeadAsync(cancellationToken) ?? throw new EndOfStreamException("The service closed the connection without an answer.");
        while (head.Status < 200);
        if (request.Method == "HEAD" || head.Status is 204 or 304)
            return head;
        return head with { Body = await ReadBodyAsync(head, untilClosed: true, cancellationToken) };
    }

    private async Task<HttpText?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        using var head = new MemoryStream();
        if (!await TryFillAsync(cancellationToken))
            return null;
        while (await CopyLineAsync(head, cancellationToken) is not "")
            continue;
        return new HttpText(head.ToArray(), []);
    }

    private async Task<byte[]> ReadBodyAsync(HttpText head, bool untilClosed, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        if (head.Header("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            await CopyChunksAsync(body, cancellationToken);
        else if (head.Header("Content-Length") is { } length)
            await CopyAsync(body, int.Parse(length, CultureInfo.InvariantCulture), cancellationToken);
        else if (untilClosed)
            await CopyRestAsync(body, cancellationToken);
        return body.ToArray();
    }

    private async Task CopyChunksAsync(MemoryStream body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var sizeLine = await CopyLineAsync(body, cancellationToken);
            var size = int.Parse(sizeLine.Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0)
                break;
            await CopyAsync(body, size + "\r\n".Length, cancellationToken);
        }

        while (await CopyLineAsync(body, cancellationToken) is not "")
            continue;
    }

    private async Task CopyRestAsync(MemoryStream body, CancellationToken cancellationToken)
    {
        while (await TryFillAsync(cancellationToken))
        {
            body.Write(buffer, start, end - start);
            start = end;
        }
    }

    private async Task<string> CopyLineAsync(MemoryStream sink, CancellationToken cancellationToken)
    {
        var lineStart = (int)sink.Length;
        do
            await CopyAsync(sink, 1, cancellationToken);
        while (sink.GetBuffer()[sink.Length - 1] != (byte)'\n');
        return Encoding.Latin1.GetString(sink.GetBuffer(), lineStart, (int)sink.Length - lineStart).TrimEnd('\r', '\n');
    }

    private async Task CopyAsync(MemoryStream sink, int count, CancellationToken cancellationToken)
    {
        while (count > 0)
        {
            if (!await TryFillAsync(cancellationToken))
                throw new EndOfStreamException("The connection closed within a message.");
            var part = Math.Min(count, end - start);
            sink.Write(buffer, start, part);
            start += part;
            count -= part;
        }
    }

    private async ValueTask<bool> TryFillAsync(CancellationToken cancellationToken)
    {
        if (start < end)
            return true;
        start = 0;
        end = await stream.ReadAsync(buffer, cancellationToken);
        return end > 0;
    }
}
