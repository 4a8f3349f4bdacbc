namespace Tcns.Functions.Numbers;

/// <summary>The figures of a unit in a period.</summary>
/// <param name="AsOf">The period's last day, or the day of the last rollup while it ran.</param>
/// <param name="Closed">Whether they stay as they are.</param>
/// <param name="Version">Of the publication that they are from.</param>
/// <param name="Complete">False when newer records wait for the next rollup.</param>
internal sealed record FiguresResponse(
    string Unit,
    string Period,
    DateOnly AsOf,
    bool Closed,
    string Version,
    bool Complete,
    IReadOnlyList<PlanFiguresResponse> Plans,
    IReadOnlyList<UnitFiguresResponse> Children);
