using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Azure;

namespace Tcns.Storage.Tables;

/// <summary>
/// The service's multipart answer to a transaction: a response for each action, or the one response that refused it.
/// Read line by line, since boundaries and their nesting say nothing that the status lines do not.
/// </summary>
internal sealed class TransactionAnswer
{
    private readonly List<WriteResponse> responses = [];
    private byte[]? errorBody;

    private TransactionAnswer()
    {
    }

    public IReadOnlyList<Response> Responses => responses;

    /// <summary>The status that refused the transaction, or 0.</summary>
    public int FailedStatus { get; private set; }

    /// <param name="body">What the service sent.</param>
    /// <param name="actions">How many actions the transaction has.</param>
    public static TransactionAnswer Parse(ReadOnlySpan<byte> body, int actions)
    {
        var answer = new TransactionAnswer();
        while (body.Length > 0)
        {
            if (NextLine(ref body) is var line && line.StartsWith("HTTP/1.1 "u8))
                answer.AddPart(StatusIn(line), ref body);
        }

        // Not a refusal and not the whole of a success: something on the way has changed it.
        if (answer.FailedStatus == 0 && answer.responses.Count != actions)
            throw new RequestFailedException($"The answer to a transaction of {actions} actions has {answer.responses.Count}; whether it was carried out is not known.");
        return answer;
    }

    public RequestFailedException Failure()
    {
        var error = errorBody is null ? null : TableErrorParser.Parse(errorBody);
        var (index, message) = Split(error?.Message ?? "The table service refused the transaction.");
        return new TableTransactionFailedException(FailedStatus, message, error?.Code, index ?? (responses.Count > 0 ? responses.Count : null));
    }

    // The message of a refusal begins with the index of the action that could not be done: "3:The specified …".
    private static (int? Index, string Message) Split(string message)
    {
        var colon = message.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? (index, message[(colon + 1)..])
            : (null, message);
    }

    private void AddPart(int status, ref ReadOnlySpan<byte> rest)
    {
        string? etag = null;
        for (var header = NextLine(ref rest); header.Length > 0; header = NextLine(ref rest))
        {
            if (header.Length > 5 && Ascii.EqualsIgnoreCase(header[..5], "ETag:"u8))
                etag = Encoding.ASCII.GetString(header[5..]).Trim();
        }

        if (status is >= 200 and < 300)
        {
            responses.Add(new WriteResponse(status, etag));
            return;
        }

        FailedStatus = status;
        var content = NextLine(ref rest);
        errorBody = content.StartsWith("--"u8) ? null : content.ToArray();
    }

    private static int StatusIn(ReadOnlySpan<byte> statusLine) =>
        Utf8Parser.TryParse(statusLine["HTTP/1.1 ".Length..], out int status, out _) ? status : 0;

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line.TrimEnd((byte)'\r');
    }
}
