using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Storage.Access;

namespace Tcns.Functions.Keys;

/// <summary>Makes keys and binds principals, and says so in the audit log first.</summary>
internal sealed class KeyIssue(KeyStore keys, KeyRing ring, AuditLog audit, BusinessClock clock)
{
    /// <summary>Null when the principal is bound already.</summary>
    public async Task<IssuedKey?> IssueAsync(Role role, UnitCode? unit, KeyDetails details, string? principal, CancellationToken cancel)
    {
        var secret = principal is null ? KeySecret.Create() : null;
        var key = AccessKey.Create(secret?.Hash ?? Proof.HashOf(principal!), role, unit, details);
        await audit.AppendAsync(unit, new AuditEvent(details.CreatedBy, "key.issue", key.Id, role.WireName()), cancel);
        return await AddAsync(key, cancel) ? new IssuedKey(key.Id, secret) : null;
    }

    /// <summary>A principal whose binding has ended may be bound anew; a key's hash is never met twice.</summary>
    private async Task<bool> AddAsync(AccessKey key, CancellationToken cancel)
    {
        while (!await keys.AddAsync(key, cancel))
        {
            if (await keys.FindAsync(key.Hash, cancel) is not { } old)
                continue;
            if (old.Key.IsGoodOn(clock.Today))
                return false;
            if (!await keys.ReplaceAsync(old, key, cancel))
                continue;
            ring.Forget(key.Hash);
            return true;
        }

        return true;
    }
}
