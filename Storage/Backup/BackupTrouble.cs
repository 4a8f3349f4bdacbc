namespace Tcns.Storage.Backup;

/// <summary>What stands in the way of a backup.</summary>
public enum BackupTrouble
{
    /// <summary>The folder holds a backup already, or files of something else.</summary>
    FolderTaken,

    /// <summary>The folder holds the beginning of another backup.</summary>
    OtherBegun,

    /// <summary>The folder holds no backup, or one that was not finished.</summary>
    NoBackup,

    /// <summary>A file lacks, or is not as it was written.</summary>
    Damaged,

    /// <summary>A later version of the program wrote it.</summary>
    Newer,

    /// <summary>Another run is at it.</summary>
    Running,

    /// <summary>The store, or the unit in it, has data.</summary>
    StoreTaken,

    /// <summary>The store names people by another secret.</summary>
    OtherSecret,

    /// <summary>The store was made by another version than the backup of a unit.</summary>
    OtherSchema,
}
