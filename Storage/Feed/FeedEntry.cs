using Azure;

namespace Tcns.Storage.Feed;

/// <summary>What can be told of a stored file without reading it.</summary>
public sealed record FeedEntry(string Name, long Length, string ContentType, ETag ETag, DateTimeOffset LastModified);
