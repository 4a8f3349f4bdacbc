namespace Tcns.Storage.Schema;

/// <summary>Which store it is, and of which version its tables are.</summary>
public sealed record StoreVersion(string Store, int Version);
