using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Connections;
using Tcns.Domain.Forms;

namespace Tcns.Functions.Http;

/// <summary>Reads request bodies: at most 4 MiB, unpacked size included, JSON in well-formed UTF-8 without doubled names.</summary>
internal static class Bodies
{
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>
    /// What is too large is still taken off the line up to here, so that the client gets to read why it is refused; above it
    /// the server hangs up.
    /// </summary>
    public const long HardLimit = 64L * 1024 * 1024;
    private const int FirstBuffer = 4096;
    private const int LargestFirstBuffer = 64 * 1024;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = JsonText.Deepest };

    public static async ValueTask<(JsonDocument? Json, Problem? Trouble)> ReadJsonAsync(HttpRequest request)
    {
        var (bytes, trouble) = await ReadJsonBytesAsync(request);
        if (trouble is not null)
            return (null, trouble);
        return TryParse(bytes) is { } json ? (json, null) : (null, Problems.Unreadable);
    }

    /// <summary>What is said to be JSON, unread.</summary>
    public static async ValueTask<(ReadOnlyMemory<byte> Bytes, Problem? Trouble)> ReadJsonBytesAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
            return (default, Problems.UnsupportedMediaType);
        return await ReadAsync(request) is { } bytes ? (bytes, null) : (default, Problems.TooLarge);
    }

    /// <summary>Null where it is no JSON, or none that can be read.</summary>
    public static JsonDocument? TryParse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return IsText(bytes.Span) ? JsonDocument.Parse(bytes, Strict) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Null when the body is larger than allowed.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int most = MaxBytes)
    {
        var cancel = request.HttpContext.RequestAborted;

        // The length that a client names is not believed before its bytes have come.
        using var body = new MemoryStream((int)Math.Min(request.ContentLength ?? FirstBuffer, LargestFirstBuffer));
        var part = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            for (int length; (length = await ReadPartAsync(request.Body, part, cancel)) > 0;)
            {
                if (body.Length + length > most)
                {
                    while (await ReadPartAsync(request.Body, part, cancel) > 0)
                    {
                        // Taken off the line.
                    }

                    return null;
                }

                body.Write(part, 0, length);
            }

            return body.GetBuffer().AsMemory(0, (int)body.Length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(part);
        }
    }

    private static async ValueTask<int> ReadPartAsync(Stream body, byte[] part, CancellationToken cancel)
    {
        try
        {
            return await body.ReadAsync(part, cancel);
        }
        catch (Exception unpacking) when (IsOfTheSender(unpacking))
        {
            throw new BadHttpRequestException("The body is not packed or framed as it says.", StatusCodes.Status400BadRequest, unpacking);
        }
    }

    /// <summary>
    /// Brotli says "invalid operation" of bytes that it did not pack; the server gives a chunk whose size no number holds the very
    /// exception of a storage that is away.
    /// </summary>
    private static bool IsOfTheSender(Exception reading) => reading is InvalidDataException or InvalidOperationException
        or (IOException and not BadHttpRequestException and not ConnectionResetException);

    /// <summary>Well-formed UTF-8, and no escaped half of a surrogate pair, which no string could hold.</summary>
    private static bool IsText(ReadOnlySpan<byte> json) => Utf8.IsValid(json) && !HasLoneSurrogate(json);

    private static bool HasLoneSurrogate(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0)
            return false;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Strict.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    reader.GetString();
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
