using Microsoft.Net.Http.Headers;

namespace Tcns.Functions.Http;

/// <summary>Reference data, which a client may hold already.</summary>
internal static class TaggedAnswers
{
    /// <summary>The answer with its tag, or without a body where the client holds it already.</summary>
    public static IResult Answer<T>(HttpContext context, EntityTagHeaderValue tag, T body)
    {
        if (IsHeld(context, tag))
            return NotModified(context, tag);
        context.Response.GetTypedHeaders().ETag = tag;
        return TypedResults.Ok(body);
    }

    public static bool IsHeld(HttpContext context, EntityTagHeaderValue tag) => context.Request.GetTypedHeaders().IfNoneMatch
        .Any(held => held.Equals(EntityTagHeaderValue.Any) || held.Compare(tag, useStrongComparison: false));

    public static IResult NotModified(HttpContext context, EntityTagHeaderValue tag)
    {
        context.Response.GetTypedHeaders().ETag = tag;
        return TypedResults.StatusCode(StatusCodes.Status304NotModified);
    }
}
