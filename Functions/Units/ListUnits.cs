using Tcns.Domain.Forms;
using Tcns.Functions.Http;

namespace Tcns.Functions.Units;

/// <summary><c>GET /api/v1/units</c>: the provinces, the communes of one (<c>?parent=</c>), or what a search (<c>?q=</c>) finds.</summary>
internal static class ListUnits
{
    public static IResult Handle(Asked<UnitQuery> asked, HttpContext context, UnitRegister register)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var query = asked.Value;
        if (query.Parent is { } named && register.Find(named) is null)
            return Problems.UnknownUnit;
        var all = register.Select(query);
        var first = query.Cursor is null ? 0 : all.TakeWhile(unit => unit.Code != query.Cursor).Count() + 1;
        if (first > all.Count)
            return Problems.Invalid.With([new Fault("?cursor", FaultCodes.Malformed)]);
        var page = all.Skip(first).Take(query.Limit).ToList();
        var next = first + page.Count < all.Count ? page[^1].Code.Value : null;
        return register.Answer(context, new ListResponse<UnitResponse>([.. page.Select(register.Describe)], next));
    }
}
