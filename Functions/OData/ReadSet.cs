using Tcns.Analytics.OData;

namespace Tcns.Functions.OData;

/// <summary><c>GET /api/odata/{set}</c></summary>
internal static class ReadSet
{
    public static async Task<IResult> HandleAsync(HttpContext context, string set, ODataDesk desk, CancellationToken cancel) =>
        ODataForm.Read(context.Request) switch
        {
            ODataForm.Refused refused => refused.Error,
            ODataForm.Json form => await desk.PrepareAsync(context, set, form.Detail, cancel) switch
            {
                ODataPreparation.Refused refused => refused.Error,
                ODataPreparation.Ready when HttpMethods.IsHead(context.Request.Method) => new ODataBytes([], form.ContentType),
                ODataPreparation.Ready ready => Open(desk, ready.Request, form, cancel),
                var other => throw new InvalidOperationException(other.ToString()),
            },
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static IResult Open(ODataDesk desk, ODataRequest request, ODataForm.Json form, CancellationToken cancel) =>
        desk.Feed.Open(request, cancel) switch
        {
            ODataOpening.Refused refused => ODataErrors.Of(refused.Refusal),
            ODataOpening.Ready rows => new ODataRows(rows.Answer, form.ContentType),
            var other => throw new InvalidOperationException(other.ToString()),
        };
}
