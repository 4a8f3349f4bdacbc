using Tcns.Domain.Plans;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;

namespace Tcns.Functions.Registry;

/// <summary>What a change of a commune is judged on: its registry at one revision, the plans that it stands under, the day.</summary>
internal sealed record CommuneView(CommuneRegistry Registry, IReadOnlyList<Plan> Plans, DateOnly Today)
{
    /// <summary>
    /// Whether the calendar quarter of a day is closed: after its last open day under the plans in force for it, unless the
    /// province has opened it again.
    /// </summary>
    public bool IsClosed(DateOnly day) => StateOf(Period.Containing(day, PeriodKind.Quarter)) == PeriodState.Closed;

    public Closing ClosingOf(Period quarter) => PlanClosing.Of(quarter, Plans);

    public PeriodState StateOf(Period quarter) => ClosingOf(quarter).StateOn(Today, Registry.FindReopening(quarter)?.Value.LastDay);

    /// <summary>Whether a day that is held would be moved into, out of or within a closed period.</summary>
    public bool Moves(DateOnly? before, DateOnly? after) => before != after && (IsClosed(before) || IsClosed(after));

    private bool IsClosed(DateOnly? day) => day is { } known && IsClosed(known);
}
