namespace Tcns.Storage.Backup;

/// <summary>What a backup is: written last, so that a folder without it is no backup yet.</summary>
/// <param name="Format">Of the folder; a program that knows a lower one leaves it alone.</param>
/// <param name="Id">Its own.</param>
/// <param name="Unit">Null for the whole store.</param>
/// <param name="Schema">The version of the tables that the rows are from.</param>
/// <param name="Code">The version of the program that wrote it.</param>
/// <param name="Index">SHA-256 of the index.</param>
/// <param name="Rows">How many rows of each table.</param>
/// <param name="Blobs">How many blobs of each container.</param>
/// <param name="Unsettled">Partitions that somebody changed each time they were read: their rows may not all be of one moment.</param>
public sealed record BackupManifest(
    int Format,
    string Id,
    string? Unit,
    int Schema,
    string Code,
    DateTimeOffset StartedAt,
    DateTimeOffset FinishedAt,
    string Index,
    IReadOnlyDictionary<string, long> Rows,
    IReadOnlyDictionary<string, long> Blobs,
    IReadOnlyList<string> Unsettled)
{
    public const int NewestFormat = 1;
}
