using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Indicators;

/// <summary>Under which plans a commune stands, its own and its province's, and when its periods close.</summary>
internal sealed class CommunePlans(UnitCode commune, CommuneRegistry? registry, IReadOnlyList<Plan> plans, DateOnly today)
{
    public UnitCode Commune => commune;

    public CommuneRegistry? Registry => registry;

    public static IReadOnlyList<CommunePlans> Of(ProvinceFacts facts)
    {
        var registries = facts.Registries.ToDictionary(registry => registry.Commune);
        return
        [
            .. facts.Communes.Select(commune => new CommunePlans(
                commune, registries.GetValueOrDefault(commune), facts.PlansOf(commune), facts.Today)),
        ];
    }

    public bool HasPlanFor(Period period) => plans.Any(plan => plan.IsInForceFor(period));

    public bool Has(Plan plan) => plans.Contains(plan);

    public Closing ClosingOf(Period period) => PlanClosing.Of(period, plans);

    /// <summary>Whether its figures stay as they are: it is closed, and not opened again.</summary>
    public bool IsClosed(Period period) =>
        ClosingOf(period).StateOn(today, registry?.FindReopening(period.ClosingQuarter)?.Value.LastDay) == PeriodState.Closed;

    /// <summary>What is owed for periods that end in these days: a report for which two plans ask is one, due on the earlier day.</summary>
    public IReadOnlyList<ReportDue> Dues(DateOnly from, DateOnly to) => ReportCalendar.DuesOf(plans, from, to);
}
