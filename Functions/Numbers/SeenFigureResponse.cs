using Tcns.Domain.Indicators;

namespace Tcns.Functions.Numbers;

/// <summary>A figure as a version shows it.</summary>
/// <param name="Denominator">Null for a mere count.</param>
/// <param name="Value">Null without data.</param>
/// <param name="Target">Null where none is judged in this period.</param>
/// <param name="Status">met, missed, on-track, behind, no-data; null where none is judged.</param>
/// <param name="Missing">What lacks.</param>
internal sealed record SeenFigureResponse(
    long Numerator, long? Denominator, decimal? Value, decimal? Target, string? Status, bool Partial, IReadOnlyList<string> Missing)
{
    public static SeenFigureResponse Of(Figure figure) =>
        new(figure.Numerator, figure.Denominator, figure.Value, figure.Target, figure.Status?.WireName(), figure.IsPartial, figure.Missing);

    public bool IsSame(SeenFigureResponse other) => this with { Missing = other.Missing } == other && Missing.SequenceEqual(other.Missing, StringComparer.Ordinal);
}
