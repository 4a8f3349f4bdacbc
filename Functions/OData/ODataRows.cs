using Tcns.Analytics.OData;

namespace Tcns.Functions.OData;

/// <summary>Rows, sent as they are read.</summary>
internal sealed class ODataRows(ODataAnswer answer, string contentType) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = contentType;
        response.Headers["OData-Version"] = ODataForm.Version;
        response.Headers.Vary = "Prefer";
        if (answer.PageSize is { } size)
            response.Headers["Preference-Applied"] = PagePreference.Applied(size);
        using (answer)
        {
            // From here on what fails breaks off: nothing else may stand behind the rows that are on their way.
            await response.StartAsync(httpContext.RequestAborted);
            await answer.WriteAsync(response.BodyWriter, httpContext.RequestAborted);
        }
    }
}
