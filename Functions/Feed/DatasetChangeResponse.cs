using Tcns.Analytics.Feed.Manifest;

namespace Tcns.Functions.Feed;

/// <summary>The files of a table that are new, and those that hold no more.</summary>
/// <param name="Added">To be read.</param>
/// <param name="Gone">To be read no more, with what has taken their place.</param>
internal sealed record DatasetChangeResponse(string Name, IReadOnlyList<ManifestFile> Added, IReadOnlyList<GoneFileResponse> Gone);
