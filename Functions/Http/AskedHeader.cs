namespace Tcns.Functions.Http;

/// <summary>A header of its own that an endpoint reads; whoever reads it has its name from here.</summary>
/// <param name="Name">As it is sent.</param>
/// <param name="IsRequired">Whether the endpoint refuses who does not send it.</param>
/// <param name="Format">A form of text that OpenAPI has a name for.</param>
internal sealed record AskedHeader(string Name, bool IsRequired = false, string? Format = null);
