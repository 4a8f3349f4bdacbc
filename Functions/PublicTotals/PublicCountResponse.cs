using Tcns.Domain.Disclosure;

namespace Tcns.Functions.PublicTotals;

/// <summary>A figure as anybody may read it.</summary>
/// <param name="Numerator">Null where it is withheld, or nobody knows.</param>
/// <param name="Denominator">Null where there is none, it is withheld, or nobody knows.</param>
/// <param name="Value">The share in percent, of one decimal.</param>
/// <param name="FewerThan">Withheld: at least 1, and fewer than this.</param>
/// <param name="LackingFewerThan">Withheld: at least 1, and fewer than this, lack to the denominator.</param>
/// <param name="IsAtLeast">Of a sum: what is withheld of its parts is left out.</param>
internal sealed record PublicCountResponse(
    string Id, long? Numerator, long? Denominator, decimal? Value, long? FewerThan, long? LackingFewerThan, bool IsAtLeast)
{
    public static PublicCountResponse Of(string id, PublicCount count) => new(
        id,
        count.Numerator,
        count.Denominator,
        count.Value is { } value ? Math.Round(value, 1, MidpointRounding.AwayFromZero) : null,
        count.FewerThan,
        count.LackingFewerThan,
        count.IsAtLeast);
}
