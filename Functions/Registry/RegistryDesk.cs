using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Plans;
using Tcns.Storage.Access;
using Tcns.Storage.Registry;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Registry;

/// <summary>
/// The one way in which a commune's registry changes: read it, decide, write on the condition that nobody else has written;
/// otherwise decide anew. The audit log is told before the registry is.
/// </summary>
internal sealed class RegistryDesk(RegistryStore store, PlanShelf plans, AuditLog audit, BusinessClock clock)
{
    public async Task<CommuneView> ViewAsync(UnitCode commune, CancellationToken cancel)
    {
        var registry = store.ReadAsync(commune, cancel);
        var inForce = plans.OfCommuneAsync(commune, cancel);
        return new CommuneView(await registry, await inForce, clock.Today);
    }

    /// <param name="commune">Whose registry.</param>
    /// <param name="what">Told to the audit log; null for a further part of what was told already.</param>
    /// <param name="decide">Asked anew whenever somebody else has written meanwhile.</param>
    /// <param name="cancel">Stops between two tries.</param>
    public async Task<ChangeOutcome> ChangeAsync(UnitCode commune, AuditEvent? what, Func<CommuneView, Ruling> decide, CancellationToken cancel)
    {
        var isLogged = what is null;
        return await Overtaken.TryAgainAsync("the registry of commune " + commune, TryOnceAsync, cancel);

        async Task<ChangeOutcome?> TryOnceAsync()
        {
            var view = await ViewAsync(commune, cancel);
            var ruling = decide(view);
            if (ruling.Refusal is not null || ruling.Changes.Count == 0)
                return new ChangeOutcome(ruling.Refusal, view, view.Registry);
            if (!isLogged)
                await audit.AppendAsync(commune, what!, cancel);
            isLogged = true;
            return await store.TryWriteAsync(view.Registry, ruling.Changes, cancel) is { } written ? new ChangeOutcome(null, view, written) : null;
        }
    }
}
