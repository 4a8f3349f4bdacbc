using System.Text.Json;
using Azure;
using Azure.Core;

namespace Tcns.Storage.Tables;

/// <summary>Finds the code and message in the service's <c>odata.error</c>.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public static TableErrorParser Instance { get; } = new();

    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = response.ContentStream is { CanSeek: true } ? Parse(response.Content) : null;
        if (error is null && response.Headers.TryGetValue("x-ms-error-code", out var code))
            error = new ResponseError(code, message: null);
        return error is not null;
    }

    /// <summary>Null when the body is not the service's own: a proxy's page, or cut short.</summary>
    public static ResponseError? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (!document.RootElement.TryGetProperty("odata.error", out var error))
                return null;
            var message = error.TryGetProperty("message", out var text) && text.TryGetProperty("value", out var value) ? value.GetString() : null;
            return new ResponseError(error.GetProperty("code").GetString(), message);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
