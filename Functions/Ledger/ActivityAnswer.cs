using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tcns.Functions.Http;

namespace Tcns.Functions.Ledger;

/// <summary>The ledger in JSON, sent as it is counted: that of a province is never whole in memory.</summary>
internal sealed class ActivityAnswer(Func<CancellationToken, IAsyncEnumerable<LedgerLine>> read) : IResult
{
    private const int Piece = 32_768;
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancel) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = "application/json; charset=utf-8";
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;
        var text = new ArrayBufferWriter<byte>(2 * Piece);
        await using var writer = new Utf8JsonWriter(text, Readable);
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        await foreach (var line in read(cancel))
        {
            JsonSerializer.Serialize(writer, ActivityResponse.Of(line), WireJson.Wire.ActivityResponse);
            await writer.FlushAsync(cancel);
            if (text.WrittenCount > Piece)
                await PourAsync();
        }

        writer.WriteEndArray();
        writer.WriteNull("cursor");
        writer.WriteEndObject();
        await writer.FlushAsync(cancel);
        await PourAsync();

        async Task PourAsync()
        {
            await response.Body.WriteAsync(text.WrittenMemory, cancel);
            text.ResetWrittenCount();
        }
    }
}
