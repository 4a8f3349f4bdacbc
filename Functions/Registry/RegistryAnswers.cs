using System.Text.Json.Serialization.Metadata;
using Microsoft.Net.Http.Headers;
using Tcns.Domain.Access;
using Tcns.Functions.Http;

namespace Tcns.Functions.Registry;

/// <summary>How things of the registry are answered.</summary>
internal static class RegistryAnswers
{
    /// <summary>A thing with its ETag, on which a change of it can be made conditional.</summary>
    public static IResult Thing<T>(HttpContext context, T body, JsonTypeInfo<T> type, long revision, bool isNew = false)
    {
        context.Response.Headers.ETag = EntityTags.Of(revision);
        return TypedResults.Json(body, type, statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>Only for endpoints that tell everybody of If-Match.</summary>
    public static Conditions Conditions(this HttpContext context)
    {
        var told = context.GetEndpoint()!.Metadata.GetOrderedMetadata<AskedHeader>().FirstOrDefault(header => header.Name == HeaderNames.IfMatch)
            ?? throw new InvalidOperationException("The endpoint does not say that it reads If-Match.");
        return new Conditions(context.Request.GetTypedHeaders(), told.IsRequired);
    }

    public static AuditEvent Audit(this HttpContext context, string action, string subject, string detail = "") =>
        new(context.Caller().Key.Id, action, subject, detail);
}
