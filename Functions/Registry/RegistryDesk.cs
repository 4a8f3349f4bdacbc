using System.Collections.Concurrent;
using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Plans;
using Tcns.Storage.Access;
using Tcns.Storage.Changes;
using Tcns.Storage.Registry;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Registry;

/// <summary>
/// The one way in which a commune's registry changes: read it, decide, write on the condition that nobody else has written;
/// otherwise decide anew. The audit log is told before the registry is.
/// </summary>
internal sealed class RegistryDesk(
    RegistryStore store, PlanShelf plans, AuditLog audit, ChangeMarks marks, OfficialUnits units, BusinessClock clock, TimeProvider time)
{
    /// <summary>So long what this process has read may be judged upon, though another process may have written meanwhile.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromSeconds(5);

    /// <summary>Beyond it everything is forgotten: reading anew is cheap.</summary>
    private const int Capacity = 1000;
    private readonly ConcurrentDictionary<string, (CommuneView View, long At)> seen = new(StringComparer.Ordinal);
    private int plansForgotten;

    public async Task<CommuneView> ViewAsync(UnitCode commune, CancellationToken cancel)
    {
        var (since, ofPlans) = (time.GetTimestamp(), Volatile.Read(ref plansForgotten));
        var registry = store.ReadAsync(commune, cancel);
        var inForce = plans.OfCommuneAsync(commune, cancel);
        var view = new CommuneView(await registry, await inForce, clock.Today);
        if (Volatile.Read(ref plansForgotten) == ofPlans)
            Remember(view, since);
        return view;
    }

    /// <summary>
    /// As it was a few seconds ago at the earliest, with all that this process has written: for what comes in great numbers. Who
    /// would refuse something upon it has to look again.
    /// </summary>
    public async ValueTask<CommuneView> RecentViewAsync(UnitCode commune, CancellationToken cancel) =>
        seen.TryGetValue(commune.Value, out var known) && time.GetElapsedTime(known.At) < Recent
            ? known.View with { Today = clock.Today }
            : await ViewAsync(commune, cancel);

    /// <summary>When plans have changed: under them stand many communes.</summary>
    public void ForgetPlans()
    {
        Interlocked.Increment(ref plansForgotten);
        seen.Clear();
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
            var ofPlans = Volatile.Read(ref plansForgotten);
            var view = await ViewAsync(commune, cancel);
            var ruling = decide(view);
            if (ruling.Refusal is not null || ruling.Changes.Count == 0)
                return new ChangeOutcome(ruling.Refusal, view, view.Registry);
            if (!isLogged)
                await audit.AppendAsync(commune, what!, cancel);
            isLogged = true;

            // Figures rest on the registry as well; which quarters they are of shows when they are counted.
            await marks.MarkAsync(units.Home(commune)!.Province, commune, Period.Containing(clock.Today, PeriodKind.Quarter), cancel);
            if (await store.TryWriteAsync(view.Registry, ruling.Changes, cancel) is not { } written)
                return null;
            if (Volatile.Read(ref plansForgotten) == ofPlans)
                Remember(view with { Registry = written }, time.GetTimestamp());
            return new ChangeOutcome(null, view, written);
        }
    }

    /// <summary>What was read before a change and comes after it must not take the change's place.</summary>
    private void Remember(CommuneView view, long at)
    {
        if (seen.Count > Capacity)
            seen.Clear();
        seen.AddOrUpdate(
            view.Registry.Commune.Value, _ => (view, at), (_, known) => known.View.Registry.Revision > view.Registry.Revision ? known : (view, at));
    }
}
