using Tcns.Domain.Places;
using Tcns.Functions.Http;

namespace Tcns.Functions.Maps;

/// <summary><c>GET /api/v1/units/{province}/map</c>: reference data, as the units are.</summary>
internal static class GetMap
{
    public static async Task<IResult> HandleAsync(string province, HttpContext context, OfficialUnits units, MapShelf shelf, CancellationToken cancel) =>
        UnitCode.TryParse(province, out var code) && code.Level == UnitLevel.Province && units.Find(code) is not null
            ? await shelf.AnswerAsync(context, code, cancel)
            : Problems.UnknownUnit;
}
