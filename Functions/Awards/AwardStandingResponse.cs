using Tcns.Domain.Awards;

namespace Tcns.Functions.Awards;

/// <summary>Where the nominee stood in the ranking of the period when it was proposed.</summary>
/// <param name="Score">In percent with one decimal; null without any target that counts.</param>
/// <param name="Rank">Null where it was not ranked.</param>
/// <param name="Of">How many had a rank.</param>
/// <param name="Version">Of the figures.</param>
internal sealed record AwardStandingResponse(decimal? Score, int? Rank, int Of, string Version)
{
    public static AwardStandingResponse From(AwardStanding standing) => new(standing.Score, standing.Rank, standing.Of, standing.Version);
}
