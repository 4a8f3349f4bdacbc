using Microsoft.Net.Http.Headers;
using Tcns.Analytics.OData;

namespace Tcns.Functions.OData;

/// <summary><c>GET /api/odata/$metadata</c></summary>
internal static class ReadMetadata
{
    private static readonly Lazy<byte[]> Document = new(ODataModel.WriteMetadata);

    public static IResult Handle(HttpContext context) => IsXmlTaken(context.Request)
        ? new ODataBytes(Document.Value, "application/xml; charset=utf-8")
        : ODataErrors.NotAcceptable.With("application/xml");

    private static bool IsXmlTaken(HttpRequest request)
    {
        if (request.Query["$format"].ToString() is { Length: > 0 } format)
            return format is "xml" or "application/xml";
        return !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
            || accepted.Any(type => type.Quality is not 0 && (type.MatchesAllTypes || type.MediaType.Value is "application/xml" or "application/*"));
    }
}
