using Microsoft.Net.Http.Headers;
using Tcns.Analytics.OData;
using Tcns.Functions.Http;

namespace Tcns.Functions.OData;

/// <summary><c>GET /api/odata/$metadata</c></summary>
internal static class ReadMetadata
{
    private static readonly Lazy<byte[]> Document = new(ODataModel.WriteMetadata);

    public static IResult Handle(Asked<FormatQuery> asked, HttpContext context) => IsXmlTaken(context.Request, asked.Value.Format)
        ? new ODataBytes(Document.Value, "application/xml; charset=utf-8")
        : ODataErrors.NotAcceptable.With("application/xml");

    private static bool IsXmlTaken(HttpRequest request, string? format)
    {
        if (format is not null)
            return format is "xml" or "application/xml";
        return !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
            || accepted.Any(type => type.Quality is not 0 && (type.MatchesAllTypes || type.MediaType.Value is "application/xml" or "application/*"));
    }
}
