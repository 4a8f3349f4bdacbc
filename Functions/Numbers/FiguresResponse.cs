using System.Text.Json.Serialization;

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
    IReadOnlyList<UnitFiguresResponse> Children)
{
    /// <summary>What is another of the unit itself, not of its children, since the version that the reader has named; sent only to who named one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PlanChangesResponse>? Changes { get; init; }
}
