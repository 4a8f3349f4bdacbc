using Tcns.Analytics.OData;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;

namespace Tcns.Functions.OData;

/// <summary><c>GET /api/odata/</c></summary>
internal static class ReadService
{
    public static IResult Handle(Asked<FormatQuery> asked, HttpContext context, RunMode mode) => ODataForm.Read(context.Request, asked.Value.Format) switch
    {
        ODataForm.Refused refused => refused.Error,
        ODataForm.Json json => new ODataBytes(ServiceDocument.Write(ODataAddress.Of(context.Request, mode), json.Detail), json.ContentType),
        var other => throw new InvalidOperationException(other.ToString()),
    };
}
