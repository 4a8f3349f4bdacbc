using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Storage.Access;

namespace Tcns.Functions.Keys;

/// <summary><c>GET /api/v1/keys?unit=</c>: the keys of a unit and what lies below it that the caller may issue.</summary>
internal static class ListKeys
{
    public static async Task<IResult> HandleAsync(Asked<KeyQuery> asked, HttpContext context, KnownUnits known, KeyStore keys, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var (caller, query) = (context.Caller(), asked.Value);
        if (query.Unit is { } named && !await known.HasAsync(named, cancel))
            return Problems.UnknownUnit;
        var page = await keys.ListAsync(
            query.Unit ?? caller.Key.Unit, query.Cursor, query.Limit, key => caller.MayIssue(key.Role, key.Unit), cancel);
        return TypedResults.Ok(new ListResponse<KeyResponse>([.. page.Keys.Select(KeyResponse.From)], page.Cursor));
    }
}
