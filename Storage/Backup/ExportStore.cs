using Tcns.Storage.Account;
using Tcns.Storage.Schema;

namespace Tcns.Storage.Backup;

/// <summary>
/// Writes a backup of the store, or of a unit in it, while it is at work. A run that was broken off goes on where it was. Rows and blobs of
/// different moments fit together by the order in which they are read, and by marks: docs/backup.md.
/// </summary>
public sealed class ExportStore(StorageAccount account, TimeProvider time)
{
    /// <param name="folder">Where it is to lie: an empty folder, or one in which the same backup was begun.</param>
    /// <param name="scope">What of the store.</param>
    /// <param name="made">The store and the version of its tables, and that of the program.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancel">Ends it between two rows; it may be gone on with.</param>
    /// <exception cref="BackupException">The folder is not to be used.</exception>
    public async Task<BackupManifest> RunAsync(
        BackupFolder folder, BackupScope scope, (StoreVersion Store, string Code) made, IProgress<BackupStep> progress, CancellationToken cancel)
    {
        if (folder.IsFinished || (!folder.IsEmpty && !folder.IsBegun))
            throw new BackupException(BackupTrouble.FolderTaken, folder.Root);
        folder.Create();
        var begin = new BackupBegin(Guid.NewGuid().ToString("N"), made.Store.Store, scope.Unit?.Value, made.Store.Version, made.Code, time.GetUtcNow());
        var unsettled = await WriteAsync(folder, scope, begin, progress, cancel);
        return Finish(folder, unsettled);
    }

    private async Task<IReadOnlyList<string>> WriteAsync(BackupFolder folder, BackupScope scope, BackupBegin begin, IProgress<BackupStep> progress, CancellationToken cancel)
    {
        using var index = BackupIndex.Open(folder, begin);
        var tables = new TableExport(account, scope, folder, index, progress);
        foreach (var table in BackupScope.Tables)
            await tables.RunAsync(table, cancel);
        var blobs = new BlobExport(account, scope, folder, index, progress);
        foreach (var container in BackupScope.Containers)
            await blobs.RunAsync(container, cancel);
        return tables.Unsettled;
    }

    /// <summary>What was written is read back and counted before the backup counts as one.</summary>
    private BackupManifest Finish(BackupFolder folder, IReadOnlyList<string> unsettled)
    {
        var contents = BackupContents.Of(folder);
        contents.AssertWhole();
        var begin = contents.Begin;
        var manifest = new BackupManifest(
            BackupManifest.NewestFormat,
            begin.Id,
            begin.Unit,
            begin.Schema,
            begin.Code,
            begin.StartedAt,
            time.GetUtcNow(),
            folder.HashOfIndex(),
            contents.CountRows(),
            contents.CountBlobs(),
            unsettled);
        folder.Finish(manifest);
        return manifest;
    }
}
