namespace Tcns.Domain.Awards;

/// <summary>Where a nominee stood in the ranking of the period when it was proposed. The score proposes; people decide.</summary>
/// <param name="Score">In percent; null without any target that counts.</param>
/// <param name="Rank">Null where it was not ranked.</param>
/// <param name="Of">How many had a rank.</param>
/// <param name="Version">Of the figures.</param>
public sealed record AwardStanding(decimal? Score, int? Rank, int Of, string Version);
