using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Tcns.Analytics.OData;

namespace Tcns.Functions.OData;

/// <summary>Rows, sent as they are read.</summary>
internal sealed class ODataRows(ODataAnswer answer, string contentType) : IResult
{
    /// <summary>
    /// Who takes less has gone to sleep over the answer, and keeps others from their turn. Slower than any line that figures are read over;
    /// a reader that has to think may do so for a minute.
    /// </summary>
    private static readonly MinDataRate Pace = new(bytesPerSecond: 2_000, gracePeriod: TimeSpan.FromMinutes(1));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (httpContext.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
            rate.MinDataRate = Pace;
        response.ContentType = contentType;
        response.Headers["OData-Version"] = ODataForm.Version;
        response.Headers.Vary = "Prefer";
        if (answer.PageSize is { } size)
            response.Headers["Preference-Applied"] = PagePreference.Applied(size);
        using (answer)
        {
            // From here on what fails breaks off: nothing else may stand behind the rows that are on their way.
            await response.StartAsync(httpContext.RequestAborted);
            try
            {
                await answer.WriteAsync(response.BodyWriter, httpContext.RequestAborted);
            }
            catch (OperationCanceledException)
            {
                // Nobody reads on, which is no trouble of the storage's.
                httpContext.Abort();
            }
        }
    }
}
