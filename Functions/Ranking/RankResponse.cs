namespace Tcns.Functions.Ranking;

/// <summary>A place in a ranking.</summary>
/// <param name="Rank">Ties share one, and the next is left out; null where there is no target to be ranked by.</param>
/// <param name="Score">In percent with one decimal.</param>
internal sealed record RankResponse(int? Rank, string Unit, decimal? Score, IReadOnlyList<ScorePartResponse> Parts);
