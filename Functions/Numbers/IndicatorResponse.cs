namespace Tcns.Functions.Numbers;

/// <summary>A line of the catalogue for a unit.</summary>
/// <param name="Unit">What the value is counted in: percent, people, households, days, hours.</param>
/// <param name="Denominator">Null for a mere count.</param>
/// <param name="Value">Null without data.</param>
/// <param name="Target">Null where none is judged in this period.</param>
/// <param name="Status">met, missed, on-track, behind, no-data; null where none is judged.</param>
/// <param name="Missing">What lacks.</param>
internal sealed record IndicatorResponse(
    string Id,
    string Name,
    string Unit,
    long Numerator,
    long? Denominator,
    decimal? Value,
    decimal? Target,
    string? Status,
    bool Partial,
    IReadOnlyList<string> Missing,
    TeamsMeetingResponse? TeamsMeeting);
