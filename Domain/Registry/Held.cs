namespace Tcns.Domain.Registry;

/// <summary>A thing of the registry and the revision of its commune (or province) in which it was last written.</summary>
public sealed record Held<T>(T Value, long Revision);
