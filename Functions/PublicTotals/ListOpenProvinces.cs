using Microsoft.Net.Http.Headers;
using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Storage.Account;
using Tcns.Storage.Provinces;
using Tcns.Storage.Schema;

namespace Tcns.Functions.PublicTotals;

/// <summary><c>GET /api/v1/public</c>: the provinces whose totals anybody may read, in the order of their codes.</summary>
internal static class ListOpenProvinces
{
    public static async Task<IResult> HandleAsync(HttpContext context, OpenProvinces open, StoreGate gate, OfficialUnits units, CancellationToken cancel)
    {
        await gate.OpenAsync();
        var listed = (await open.ListAsync(cancel)).Select(units.Find).OfType<OfficialUnit>().ToArray();
        var items = listed.Select(province => new OpenProvinceResponse(province.Code.Value, province.Name, province.FullName)).ToArray();
        return PublicAnswers.Answer(context, TagOf(items), new ListResponse<OpenProvinceResponse>(items, null));
    }

    /// <summary>Another one also where a province is only renamed.</summary>
    private static EntityTagHeaderValue TagOf(OpenProvinceResponse[] items) =>
        ContentTag.Of(string.Join('\n', items.Select(item => $"{item.Code} {item.Name} {item.FullName}")));
}
