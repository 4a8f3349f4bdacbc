using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Storage.Access;

namespace Tcns.Functions.Verify;

/// <summary>What a commune's log says of reopened and closed quarters and of erasures: read when it is first asked for, and again for who looks a second time.</summary>
internal sealed class CommuneLog(UnitCode commune, AuditLog log)
{
    private IReadOnlyList<AuditEntry>? entries;

    public async Task<IReadOnlyList<AuditEntry>> ReadAsync(CancellationToken cancel) => entries ??= await log.ReadAsync(commune, cancel)
        .Where(entry => entry.Event.Action is "period.reopen" or "period.close" or "person.erase").ToListAsync(cancel);

    /// <summary>Somebody may have written meanwhile.</summary>
    public void Forget() => entries = null;
}
