namespace Tcns.Storage.Feed;

/// <summary>What is to be published at once.</summary>
/// <param name="LatestName">Of the blob that readers follow; all names of the feed but this one are written once.</param>
/// <param name="ManifestName">Of the copy of the manifest that stays.</param>
/// <param name="Manifest">Names everything that belongs to the publication, in whatever form readers know.</param>
/// <param name="Files">Those that are new and not stored yet.</param>
/// <param name="Replaces">What readers follow now; null where nothing was published yet.</param>
public sealed record FeedPublication(
    string LatestName, string ManifestName, BinaryData Manifest, IReadOnlyList<FeedUpload> Files, FeedHead? Replaces);
