using System.Text.Json.Serialization;
using Tcns.Domain.Time;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Periods;

/// <summary>A calendar quarter in a unit.</summary>
/// <param name="To">Its last day.</param>
/// <param name="ClosesOn">The last open day.</param>
/// <param name="State">running, open, closed, reopened.</param>
/// <param name="Reopening">Of a quarter that is reopened for a commune.</param>
internal sealed record PeriodResponse(
    string Period,
    DateOnly From,
    DateOnly To,
    DateOnly ClosesOn,
    string State,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReopeningResponse? Reopening)
{
    public static PeriodResponse Of(CommuneView view, Period quarter)
    {
        var state = view.StateOf(quarter);
        return Of(quarter, view.ClosingOf(quarter).ClosesOn, state) with
        {
            Reopening = state == PeriodState.Reopened && view.Registry.FindReopening(quarter) is { } held
                ? new ReopeningResponse(held.Value.Until, held.Value.Reason, EntityTags.Of(held.Revision))
                : null,
        };
    }

    /// <summary>In a province: a quarter closes with the last of its communes.</summary>
    public static PeriodResponse Of(IReadOnlyCollection<CommuneView> communes, Period quarter) => Of(
        quarter,
        communes.Max(view => view.ClosingOf(quarter).ClosesOn),
        PeriodStates.OfAll([.. communes.Select(view => view.StateOf(quarter))]));

    private static PeriodResponse Of(Period quarter, DateOnly closesOn, PeriodState state) =>
        new(quarter.ToString(), quarter.First, quarter.Last, closesOn, state.WireName(), null);
}
