using System.Globalization;
using System.Text;
using Tcns.Analytics.OData;
using Tcns.Functions.Http;

namespace Tcns.Functions.OData;

/// <summary><c>GET /api/odata/{set}/$count</c></summary>
internal static class CountSet
{
    public static IResult Handle(string set, Asked<SetQuery> asked, HttpContext context, ODataDesk desk, CancellationToken cancel) =>
        new ODataInTurn(desk.Turns, () => AnswerAsync(context, set, asked.Value.Province, desk, cancel));

    private static async Task<IResult> AnswerAsync(HttpContext context, string set, string? province, ODataDesk desk, CancellationToken cancel) =>
        await desk.PrepareAsync(context, set, province, ODataDetail.None, cancel) switch
        {
            ODataPreparation.Refused refused => refused.Error,
            ODataPreparation.Ready ready => desk.Feed.Count(ready.Request, cancel) switch
            {
                ODataCounting.Refused refused => ODataErrors.Of(refused.Refusal),
                ODataCounting.Counted counted => new ODataBytes(
                    Encoding.ASCII.GetBytes(counted.Rows.ToString(CultureInfo.InvariantCulture)), "text/plain; charset=utf-8"),
                var other => throw new InvalidOperationException(other.ToString()),
            },
            var other => throw new InvalidOperationException(other.ToString()),
        };
}
