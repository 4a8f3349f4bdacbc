using Microsoft.Net.Http.Headers;

namespace Tcns.Functions.Http;

/// <summary>
/// Bytes with their tag, or none where the client holds them already. No other condition counts on what is only read: the framework's own
/// answer would refuse it without a word.
/// </summary>
internal sealed class TaggedBytes(byte[] content, string contentType, EntityTagHeaderValue tag) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (TaggedAnswers.IsHeld(httpContext, tag))
            return TaggedAnswers.NotModified(httpContext, tag).ExecuteAsync(httpContext);
        httpContext.Response.GetTypedHeaders().ETag = tag;
        return TypedResults.Bytes(content, contentType).ExecuteAsync(httpContext);
    }
}
