namespace Tcns.Storage.Backup;

/// <summary>How far a run is.</summary>
/// <param name="What">A table or a container.</param>
/// <param name="Done">Rows or blobs so far.</param>
/// <param name="Total">Null where that is not known.</param>
/// <param name="IsEnd">Whether that is all of it.</param>
public sealed record BackupStep(string What, long Done, long? Total, bool IsEnd);
