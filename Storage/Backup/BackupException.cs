namespace Tcns.Storage.Backup;

/// <summary>A backup that cannot be written or restored as it is; whoever asked is told what stands in the way.</summary>
public sealed class BackupException(BackupTrouble trouble, string detail) : Exception($"{trouble}: {detail}")
{
    public BackupTrouble Trouble { get; } = trouble;

    /// <summary>A file, a table, a unit.</summary>
    public string Detail { get; } = detail;
}
