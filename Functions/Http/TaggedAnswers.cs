using Microsoft.Net.Http.Headers;

namespace Tcns.Functions.Http;

/// <summary>Reference data, which a client may hold already.</summary>
internal static class TaggedAnswers
{
    /// <summary>The answer with its tag, or without a body where the client holds it already.</summary>
    public static IResult Answer<T>(HttpContext context, EntityTagHeaderValue tag, T body)
    {
        context.Response.GetTypedHeaders().ETag = tag;
        var isHeld = context.Request.GetTypedHeaders().IfNoneMatch
            .Any(held => held.Equals(EntityTagHeaderValue.Any) || held.Compare(tag, useStrongComparison: false));
        return isHeld ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(body);
    }
}
