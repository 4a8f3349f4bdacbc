using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Storage.Access;
using Tcns.Storage.Provinces;

namespace Tcns.Functions.PublicTotals;

/// <summary><c>GET</c>, <c>PUT /api/v1/units/{province}/public</c>: whether anybody may read the province's totals; nobody may until it says so.</summary>
internal sealed class Openness(OpenProvinces open, OfficialUnits units, AuditLog audit)
{
    public static Task<IResult> GetAsync(string province, HttpContext context, Openness use, CancellationToken cancel) => use.TellAsync(province, context, cancel);

    public static Task<IResult> PutAsync(string province, Posted<OpennessRequest> posted, HttpContext context, Openness use, CancellationToken cancel) =>
        posted.Faults.Count > 0
            ? Task.FromResult<IResult>(Problems.Invalid.With(posted.Faults))
            : use.ChangeAsync(context, UnitCode.Parse(province), posted.Value.IsOpen!.Value, cancel);

    private async Task<IResult> TellAsync(string province, HttpContext context, CancellationToken cancel) =>
        UnitCode.TryParse(province, out var code) && code.Level == UnitLevel.Province && units.Find(code) is not null
            ? Describe(context, code, await open.IsOpenAsync(code, cancel))
            : Problems.UnknownUnit;

    private async Task<IResult> ChangeAsync(HttpContext context, UnitCode province, bool wish, CancellationToken cancel)
    {
        var isOpen = await open.IsOpenAsync(province, cancel);
        if (EntityTags.Refuse(context.Conditions(), TagOf(isOpen)) is { } stale)
            return stale;
        if (isOpen == wish)
            return Describe(context, province, wish);
        await audit.AppendAsync(province, context.Audit(wish ? "public.open" : "public.close", province.Value), cancel);
        await (wish ? open.OpenAsync(province, cancel) : open.CloseAsync(province, cancel));
        return Describe(context, province, wish);
    }

    private static IResult Describe(HttpContext context, UnitCode province, bool isOpen)
    {
        context.Response.Headers.ETag = TagOf(isOpen);
        return TypedResults.Ok(new OpennessResponse(province.Value, isOpen, TagOf(isOpen)));
    }

    private static string TagOf(bool isOpen) => isOpen ? "\"open\"" : "\"closed\"";
}
