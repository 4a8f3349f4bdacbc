using Tcns.Domain.Places;
using Tcns.Domain.Plans;

namespace Tcns.Analytics.Feed.Input;

/// <summary>What a province's feed needs beside its lake and its figures.</summary>
/// <param name="Communes">Those of the official list, whether or not anything was entered for them.</param>
/// <param name="Topics">Everybody's and those of plans.</param>
/// <param name="Indicators">The catalogue in its order.</param>
/// <param name="Reports">Those that are or were owed.</param>
/// <param name="Quality">What was counted where the records are kept.</param>
/// <param name="Years">That records, periods and deadlines lie in.</param>
public sealed record FeedInput(
    OfficialUnit Province,
    IReadOnlyList<OfficialUnit> Communes,
    IReadOnlyList<FeedTopic> Topics,
    IReadOnlyList<FeedIndicator> Indicators,
    IReadOnlyList<Plan> Plans,
    IReadOnlyList<FeedReport> Reports,
    IReadOnlyList<FeedQuality> Quality,
    FeedYears Years,
    DateTimeOffset GeneratedAt);
