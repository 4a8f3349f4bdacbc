using Tcns.Analytics.OData;
using Tcns.Functions.Http;

namespace Tcns.Functions.OData;

/// <summary><c>GET /api/odata/{set}</c></summary>
internal static class ReadSet
{
    public static IResult Handle(string set, Asked<SetQuery> asked, HttpContext context, ODataDesk desk, CancellationToken cancel) =>
        ODataForm.Read(context.Request, asked.Value.Format) switch
        {
            ODataForm.Refused refused => refused.Error,
            ODataForm.Json form => new ODataInTurn(desk.Turns, () => AnswerAsync(context, set, asked.Value.Province, desk, form, cancel)),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static async Task<IResult> AnswerAsync(
        HttpContext context, string set, string? province, ODataDesk desk, ODataForm.Json form, CancellationToken cancel) =>
        await desk.PrepareAsync(context, set, province, form.Detail, cancel) switch
        {
            ODataPreparation.Refused refused => refused.Error,
            ODataPreparation.Ready ready when HttpMethods.IsHead(context.Request.Method) => Describe(ready.Request, form),
            ODataPreparation.Ready ready => Open(desk, ready.Request, form, cancel),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static ODataBytes Describe(ODataRequest request, ODataForm.Json form)
    {
        request.Files.Lease?.Dispose();
        return new ODataBytes([], form.ContentType);
    }

    private static IResult Open(ODataDesk desk, ODataRequest request, ODataForm.Json form, CancellationToken cancel) =>
        desk.Feed.Open(request, cancel) switch
        {
            ODataOpening.Refused refused => ODataErrors.Of(refused.Refusal),
            ODataOpening.Ready rows => new ODataRows(rows.Answer, form.ContentType),
            var other => throw new InvalidOperationException(other.ToString()),
        };
}
