namespace Tcns.PowerBi.Tests.Dax;

/// <summary>
/// Where a measure stands: the filters of slicers, page and visual (what ALLSELECTED returns to), the cell's own grouping
/// columns on top of them, and whose eyes see it.
/// </summary>
internal sealed record DaxQuery
{
    public static DaxQuery Everything { get; } = new();

    public IReadOnlyList<DaxFilter> Filters { get; init; } = [];

    public IReadOnlyList<DaxFilter> Cell { get; init; } = [];

    public string? Role { get; init; }

    public string? User { get; init; }
}
