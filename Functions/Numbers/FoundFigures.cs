using Tcns.Functions.Rollups;

namespace Tcns.Functions.Numbers;

/// <summary>What there is of the figures that somebody asked for.</summary>
internal abstract record FoundFigures
{
    private FoundFigures()
    {
    }

    public sealed record Refused(IResult Why) : FoundFigures;

    /// <param name="Rows">Of the unit in the period, by plan; at least one.</param>
    public sealed record Found(ProvinceFeed Newest, IReadOnlyList<FigureRow> Rows) : FoundFigures;
}
