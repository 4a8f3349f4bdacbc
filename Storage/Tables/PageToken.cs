using System.Buffers.Text;
using System.Text;
using Azure;

namespace Tcns.Storage.Tables;

/// <summary>
/// Where a query goes on, as text that may travel to a client and back. It holds nothing but what the service gave, and
/// opens nothing: the filter of the query is sent anew with every page.
/// </summary>
internal static class PageToken
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="response">The page's answer.</param>
    /// <param name="names">What the service calls the parts of the position in headers and, sent back, in queries.</param>
    public static string? From(Response response, params ReadOnlySpan<string> names)
    {
        var parts = new string[names.Length];
        for (var i = 0; i < names.Length; i++)
            parts[i] = response.Headers.TryGetValue("x-ms-continuation-" + names[i], out var part) ? part : string.Empty;
        // A value of a header cannot contain a line feed, so that one divides.
        return parts[0].Length == 0 ? null : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
    }

    /// <summary>The query parameters that lead back to the position.</summary>
    public static string ToQuery(string? token, params ReadOnlySpan<string> names)
    {
        if (string.IsNullOrEmpty(token))
            return string.Empty;
        var parts = Decode(token).Split('\n');
        if (parts.Length != names.Length)
            throw Unusable(nameof(token));
        var query = new StringBuilder();
        for (var i = 0; i < names.Length; i++)
        {
            if (parts[i].Length > 0)
                query.Append('&').Append(names[i]).Append('=').Append(Uri.EscapeDataString(parts[i]));
        }

        return query.ToString();
    }

    private static string Decode(string token)
    {
        try
        {
            return Strict.GetString(Base64Url.DecodeFromChars(token));
        }
        catch (Exception unreadable) when (unreadable is FormatException or DecoderFallbackException)
        {
            throw Unusable(nameof(token));
        }
    }

    private static ArgumentException Unusable(string parameter) =>
        new("This is no continuation token of a table query.", parameter);
}
