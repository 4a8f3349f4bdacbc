namespace Tcns.Storage.Feed;

/// <summary>A file to be stored under a name that nobody has used.</summary>
/// <param name="Sha256">Of its content, by which it is known again when the answer to its upload was lost.</param>
/// <param name="Open">Opens the content, which must be seekable.</param>
public sealed record FeedUpload(string Name, string ContentType, string Sha256, Func<Stream> Open);
