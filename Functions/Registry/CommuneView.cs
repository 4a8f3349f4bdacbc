using Tcns.Domain.Plans;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;

namespace Tcns.Functions.Registry;

/// <summary>What a change of a commune is judged on: its registry at one revision, the plans that it stands under, the day.</summary>
internal sealed record CommuneView(CommuneRegistry Registry, IReadOnlyList<Plan> Plans, DateOnly Today)
{
    /// <summary>Whether the calendar quarter of a day is closed: after its last open day under the plans in force for it.</summary>
    public bool IsClosed(DateOnly day) =>
        PlanClosing.Of(Period.Containing(day, PeriodKind.Quarter), Plans).StateOn(Today) == PeriodState.Closed;

    /// <summary>Whether a day that is held would be moved into, out of or within a closed period.</summary>
    public bool Moves(DateOnly? before, DateOnly? after) => before != after && (IsClosed(before) || IsClosed(after));

    private bool IsClosed(DateOnly? day) => day is { } known && IsClosed(known);
}
