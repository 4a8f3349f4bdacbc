using Microsoft.Net.Http.Headers;
using Tcns.Functions.Http;

namespace Tcns.Functions.PublicTotals;

/// <summary>Answers that anybody may have, and keep for a while: on their way they need be made but once.</summary>
internal static class PublicAnswers
{
    /// <summary>As long as a province that closes again may still be read somewhere.</summary>
    private const string Kept = "public, max-age=300";

    public static IResult Answer<T>(HttpContext context, EntityTagHeaderValue tag, T body)
    {
        context.Response.Headers.CacheControl = Kept;
        return TaggedAnswers.Answer(context, tag, body);
    }
}
