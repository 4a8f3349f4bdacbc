namespace Tcns.Functions.SystemHealth;

/// <summary>A service of the storage: <c>tables</c>, <c>blobs</c> or <c>queues</c>.</summary>
internal sealed record StoragePartResponse(string Part, bool IsAway);
