using Tcns.Domain.Access;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Storage.Access;

namespace Tcns.Functions.Keys;

/// <summary><c>DELETE /api/v1/keys/{id}</c>: the key is good no more, everywhere within 30 seconds.</summary>
internal static class RevokeKey
{
    public static async Task<IResult> HandleAsync(
        string id, HttpContext context, KeyStore keys, KeyRing ring, AuditLog audit, BusinessClock clock, CancellationToken cancel)
    {
        var caller = context.Caller();
        if (!KeyHash.IsId(id) || await keys.FindByIdAsync(id, cancel) is not { } stored)
            return Problems.NotFound;
        if (!caller.MayIssue(stored.Key.Role, stored.Key.Unit))
            return Problems.OutOfScope;
        await audit.AppendAsync(stored.Key.Unit, new AuditEvent(caller.Key.Id, "key.revoke", id, ""), cancel);
        var revoked = await keys.RevokeAsync(id, clock.Now, cancel);
        ring.Forget(stored.Key.Hash);
        if (revoked is null)
            return Problems.NotFound;
        context.Response.Headers.ETag = revoked.ETag.ToString();
        return TypedResults.Ok(KeyResponse.From(revoked));
    }
}
