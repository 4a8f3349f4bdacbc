namespace Tcns.Storage.Backup;

/// <summary>The first line of an index: whose backup it is, so that only the same one is gone on with.</summary>
/// <param name="Store">The store that it was begun from.</param>
public sealed record BackupBegin(string Id, string Store, string? Unit, DateTimeOffset StartedAt);
