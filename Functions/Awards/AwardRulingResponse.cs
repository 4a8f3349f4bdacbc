namespace Tcns.Functions.Awards;

/// <summary>What the chairman of the commune decided.</summary>
/// <param name="Outcome">approved, declined.</param>
/// <param name="Number">Number and symbol of the decision.</param>
/// <param name="DecidedOn">The day that it bears.</param>
internal sealed record AwardRulingResponse(string Outcome, string? Number, DateOnly? DecidedOn, string? Reason);
