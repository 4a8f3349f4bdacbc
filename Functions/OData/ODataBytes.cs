namespace Tcns.Functions.OData;

/// <summary>A small answer that is there at once.</summary>
internal sealed class ODataBytes(byte[] body, string contentType) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = contentType;
        httpContext.Response.ContentLength = body.Length;
        httpContext.Response.Headers["OData-Version"] = ODataForm.Version;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
