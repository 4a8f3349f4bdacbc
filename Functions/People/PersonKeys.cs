using Tcns.Domain.Access;
using Tcns.Domain.Privacy;
using Tcns.Domain.Time;
using Tcns.Storage.Access;

namespace Tcns.Functions.People;

/// <summary>The keys that a person holds, or whose label names the person, in the own commune.</summary>
internal sealed class PersonKeys(KeyStore keys, KeyRing ring, AuditLog audit, BusinessClock clock)
{
    public async Task<IReadOnlyList<StoredKey>> FindAsync(PersonFile file, CancellationToken cancel) =>
        (await keys.ListAsync(file.Commune, null, int.MaxValue, key => file.Holds(key) || file.IsNamedOn(key), cancel)).Keys;

    /// <summary>Revokes the keys that the person holds, and blanks what names the person on them and on others.</summary>
    public async Task ForgetAsync(PersonFile file, string actor, CancellationToken cancel)
    {
        foreach (var stored in await FindAsync(file, cancel))
        {
            var action = file.Holds(stored.Key) ? "key.revoke" : "key.unlabel";
            await audit.AppendAsync(stored.Key.Unit, new AuditEvent(actor, action, stored.Key.Id, "person.erase"), cancel);
            await ForgetAsync(stored, file.Holds(stored.Key), cancel);
        }
    }

    private async Task ForgetAsync(StoredKey stored, bool isHeld, CancellationToken cancel)
    {
        for (var current = stored; current is not null; current = await keys.FindAsync(stored.Key.Hash, cancel))
        {
            var (key, details) = (current.Key, current.Key.Details);
            var blank = details with { Member = null, Label = null, RevokedAt = isHeld ? details.RevokedAt ?? clock.Now : details.RevokedAt };
            if (await keys.ReplaceAsync(current, AccessKey.Create(key.Hash, key.Role, key.Unit, blank), cancel))
                break;
        }

        ring.Forget(stored.Key.Hash);
    }
}
