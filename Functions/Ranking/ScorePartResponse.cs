namespace Tcns.Functions.Ranking;

/// <summary>One target's part of a score.</summary>
/// <param name="Value">Null where nobody has entered or done anything, which counts as 0.</param>
/// <param name="Score">In percent, never more than 100.</param>
internal sealed record ScorePartResponse(string? Plan, string Indicator, decimal? Value, decimal Target, decimal Score, IReadOnlyList<string> Missing);
