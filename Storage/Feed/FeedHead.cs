using Azure;

namespace Tcns.Storage.Feed;

/// <summary>What readers follow.</summary>
/// <param name="ManifestName">Of the copy of it that stays.</param>
public sealed record FeedHead(BinaryData Manifest, ETag ETag, string ManifestName);
