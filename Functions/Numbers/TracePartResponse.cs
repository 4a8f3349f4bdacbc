using System.Text.Json.Serialization;

namespace Tcns.Functions.Numbers;

/// <summary>A line that a figure is a sum of.</summary>
/// <param name="Unit">Null of what several units make up together, or nobody can tell apart.</param>
/// <param name="Level">team, village, commune; rest where there is no unit.</param>
/// <param name="Denominator">Null for a mere count.</param>
/// <param name="Missing">What lacks.</param>
internal sealed record TracePartResponse(string? Unit, string Level, long Numerator, long? Denominator, bool Partial, IReadOnlyList<string> Missing)
{
    /// <summary>The communes that the rest is of: they have plans of their own, and it was not noted what each adds to a province that is seen under none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Units { get; init; }

    public static TracePartResponse Of(FigureRow row) =>
        new(row.Figure.Unit, row.Level, row.Figure.Numerator, row.Figure.Denominator, row.Figure.IsPartial, row.Figure.Missing);
}
