namespace Tcns.Functions.Numbers;

/// <summary>An indicator and how it is counted, in the language of the request.</summary>
/// <param name="Grain">The smallest unit that it has a meaning for: team, village, commune; team-and-commune for a commune by its own and its teams'.</param>
/// <param name="Kind">state, rate, grows, none.</param>
/// <param name="Unit">What its value is counted in.</param>
/// <param name="TeamMeasure">Whether a commune takes its status from its teams.</param>
/// <param name="Numerator">What is counted.</param>
/// <param name="Denominator">Of what; null for a mere count.</param>
/// <param name="Formula">The whole in one line.</param>
internal sealed record CatalogueEntryResponse(
    string Id, string Name, string Grain, string Kind, string Unit, bool TeamMeasure, string Numerator, string? Denominator, string Formula);
