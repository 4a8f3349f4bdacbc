using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tcns.Functions.Records;

/// <summary>An answer in JSON that is written as it goes: records have no one shape.</summary>
internal sealed class JsonAnswer(int status, Action<Utf8JsonWriter> write) : IResult
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string? ETag { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body, Readable))
            write(writer);
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        if (ETag is not null)
            response.Headers.ETag = ETag;
        return response.Body.WriteAsync(body.WrittenMemory, httpContext.RequestAborted).AsTask();
    }
}
