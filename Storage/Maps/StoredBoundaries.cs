using Azure;

namespace Tcns.Storage.Maps;

/// <summary>Which boundaries of a province are stored.</summary>
/// <param name="Hash">SHA-256 of what is stored, in hexadecimal digits.</param>
/// <param name="Version">Of the blob, on which a change of it is made conditional.</param>
public sealed record StoredBoundaries(string Hash, ETag Version);
