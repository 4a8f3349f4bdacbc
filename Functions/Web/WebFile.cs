using Microsoft.Net.Http.Headers;

namespace Tcns.Functions.Web;

/// <summary>A file that browsers load.</summary>
/// <param name="Compressed">By Brotli; null where that would not make it smaller.</param>
internal sealed record WebFile(byte[] Content, byte[]? Compressed, string ContentType, EntityTagHeaderValue Tag);
