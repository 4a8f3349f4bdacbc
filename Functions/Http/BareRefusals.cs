using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Http;

/// <summary>
/// What is no HTTP (a path with <c>%00</c>, headers that are too long) the server refuses by a bare status before the app has
/// heard of it. On its way out that becomes a problem as any other. Nobody knows the reader's language by then.
/// </summary>
internal static class BareRefusals
{
    private const int LengthOfStatus = 3;
    private static readonly byte[] Beginning = "HTTP/1.1 "u8.ToArray();
    private static readonly byte[] NoBody = "Content-Length: 0\r\n"u8.ToArray();
    private static readonly byte[] Closing = "Connection: close\r\n"u8.ToArray();

    /// <summary>Every answer of the app has it.</summary>
    private static readonly byte[] MarkOfTheApp = "X-Content-Type-Options:"u8.ToArray();

    public static void Tell(ListenOptions listen) => listen.Use(next => connection =>
    {
        connection.Transport = new Transport(connection.Transport, connection.ConnectionId);
        return next(connection);
    });

    /// <summary>The problem to be sent in the place of this answer; null where it is none of these.</summary>
    public static byte[]? Replace(ReadOnlySpan<byte> answer, string traceId)
    {
        var isBare = answer.StartsWith(Beginning) && answer.EndsWith("\r\n\r\n"u8) && answer.IndexOf(NoBody) > 0
            && answer.IndexOf(Closing) > 0 && answer.IndexOf(MarkOfTheApp) < 0;
        if (!isBare || !int.TryParse(answer.Slice(Beginning.Length, LengthOfStatus), NumberStyles.None, CultureInfo.InvariantCulture, out var status) || status < StatusCodes.Status400BadRequest)
            return null;
        var problem = Problems.ForStatus(status) ?? Problems.Unreadable with { Status = status };
        var body = JsonSerializer.SerializeToUtf8Bytes(problem.Describe(traceId, Language.Vietnamese), WireJson.Wire.ProblemResponse);
        var head = Encoding.ASCII.GetString(answer[..^2]).Replace(
            "Content-Length: 0",
            FormattableString.Invariant($"Content-Type: {Problem.ContentType}\r\nContent-Language: vi\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nContent-Length: {body.Length}"),
            StringComparison.Ordinal);
        return [.. Encoding.ASCII.GetBytes(head), .. "\r\n"u8, .. body];
    }

    private sealed class Transport(IDuplexPipe inner, string traceId) : IDuplexPipe
    {
        public PipeReader Input => inner.Input;

        public PipeWriter Output { get; } = new TellingWriter(inner.Output, answer => Replace(answer.Span, traceId));
    }
}
