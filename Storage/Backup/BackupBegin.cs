namespace Tcns.Storage.Backup;

/// <summary>The first line of an index: whose backup it is, so that only the same one is gone on with.</summary>
/// <param name="Store">The store that it was begun from.</param>
/// <param name="Schema">The version of the store's tables.</param>
/// <param name="Code">The version of the program: another one may know other units, and read them in another order.</param>
public sealed record BackupBegin(string Id, string Store, string? Unit, int Schema, string Code, DateTimeOffset StartedAt)
{
    public bool IsOfSame(BackupBegin other) => this == other with { Id = Id, StartedAt = StartedAt };
}
