namespace Tcns.Functions.Http;

/// <summary>
/// Refuses a body in an encoding that nobody here unpacks, rather than calling its bytes unreadable JSON. Nothing is said of it to who has no
/// key, nor where there is nobody to read it.
/// </summary>
internal sealed class RequestEncodings(RequestDelegate next)
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase) { "", "identity", "gzip", "br", "deflate" };

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        var encoding = headers.ContentEncoding.ToString();
        if (!Known.Contains(encoding) && context.GetEndpoint() is RouteEndpoint)
            return Problems.UnsupportedMediaType.WriteAsync(context);
        if (encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            headers.Remove("Content-Encoding");
        return next(context);
    }
}
