namespace Tcns.Functions.Feed;

/// <summary>What is another in a province's feed since the version that the reader has seen.</summary>
/// <param name="Version">The newest.</param>
/// <param name="Since">The one that was seen.</param>
/// <param name="Quarters">Those that are firmer now, restated, or new.</param>
/// <param name="Datasets">Those with other files.</param>
internal sealed record FeedChangesResponse(
    string Province, string Version, string Since, IReadOnlyList<QuarterChangeResponse> Quarters, IReadOnlyList<DatasetChangeResponse> Datasets);
