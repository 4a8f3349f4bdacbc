using System.Globalization;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Files;
using Tcns.Storage.Schema;

namespace Tcns.Storage.Backup;

/// <summary>
/// Writes a backup into a store in which nothing of it is: rows first, then files, and the feeds' newest manifests at the very end, so that whoever
/// reads a feed meets a whole one. A run that was broken off goes on where it was; until its end no app works on the store.
/// </summary>
public sealed class RestoreStore(StorageAccount account, StoreSchema schema, PseudonymKey secret)
{
    private const int BlobsAtOnce = 8;

    /// <summary>So many blobs are done before the mark says so.</summary>
    private const int BlobsAtATime = 64;

    /// <exception cref="BackupException">The store is not one to restore into.</exception>
    public async Task RunAsync(BackupManifest manifest, BackupContents contents, BackupScope scope, IProgress<BackupStep> progress, CancellationToken cancel)
    {
        await using var held = await BlobLock.TryTakeAsync(account, RestoreMark.Blob, cancel) ?? throw new BackupException(BackupTrouble.Running, RestoreMark.Blob);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, held.Lost);
        var mark = RestoreMark.Read(await held.ReadAsync(either.Token));
        if (mark is not null && mark.Backup != manifest.Id)
            throw new BackupException(BackupTrouble.StoreTaken, RestoreMark.Blob);
        if (mark?.Done is null)
        {
            if (mark is null)
                await CheckAsync(manifest, contents, scope, either.Token);
            await BeginAsync(held, manifest, contents, scope, either.Token);
        }

        var files = Order(contents.Entries);
        await WriteAsync(contents, files, mark?.Done ?? 0, done => held.WriteAsync(new RestoreMark(manifest.Id, done).Text, either.Token), progress, either.Token);
        await held.WriteAsync("", either.Token);
    }

    /// <summary>
    /// From the mark on no app comes in, so what is looked at again behind it stays so. Then the store's tables are of the backup's version; whoever opens
    /// it next brings them up to its own.
    /// </summary>
    private async Task BeginAsync(BlobLock held, BackupManifest manifest, BackupContents contents, BackupScope scope, CancellationToken cancel)
    {
        await held.WriteAsync(new RestoreMark(manifest.Id, Done: null).Text, cancel);
        try
        {
            await CheckAsync(manifest, contents, scope, cancel);
        }
        catch (BackupException)
        {
            await held.WriteAsync("", cancel);
            throw;
        }

        await schema.NoteAsync(manifest.Schema, cancel);
    }

    private async Task CheckAsync(BackupManifest manifest, BackupContents contents, BackupScope scope, CancellationToken cancel)
    {
        if (scope.Unit is not null && !await new StorageUse(account).IsUntouchedAsync(cancel) && (await schema.FindAsync(cancel)).Version is var theirs && theirs != manifest.Schema)
            throw new BackupException(BackupTrouble.OtherSchema, theirs.ToString(CultureInfo.InvariantCulture));
        await new FreeStore(account, secret).CheckAsync(contents, scope, cancel);
    }

    /// <summary>The pseudonyms' secret is the first row of all: an app that made another one meanwhile would be noticed before anything else is written.</summary>
    private static IReadOnlyList<BackupEntry> Order(IReadOnlyList<BackupEntry> entries) =>
    [
        .. entries.Where(entry => entry.Table == StorageLayout.Secrets),
        .. entries.Where(entry => entry.Table is not null and not StorageLayout.Secrets),
        .. entries.Where(entry => entry.Table is null && !entry.IsPointer),
        .. entries.Where(entry => entry.IsPointer).OrderBy(entry => entry.Name, StringComparer.Ordinal),
    ];

    private async Task WriteAsync(
        BackupContents contents, IReadOnlyList<BackupEntry> files, int done, Func<int, Task> mark, IProgress<BackupStep> progress, CancellationToken cancel)
    {
        var rows = new TableRestore(account);
        var blobs = new BlobRestore(account, contents.Folder);
        await mark(done);
        while (done < files.Count)
        {
            if (files[done].Table is { } table)
            {
                await rows.RunAsync(table, contents.RowsOf(files[done]), cancel);
                done++;
            }
            else
            {
                var some = files.Skip(done).TakeWhile(entry => !entry.IsPointer).Take(BlobsAtATime).ToList();
                some = some.Count > 0 ? some : [files[done]];
                await Parallel.ForEachAsync(
                    some, new ParallelOptions { MaxDegreeOfParallelism = BlobsAtOnce, CancellationToken = cancel }, async (entry, token) => await blobs.WriteAsync(entry, token));
                done += some.Count;
            }

            await mark(done);
            progress.Report(new BackupStep(contents.Folder.Root, done, files.Count, done == files.Count));
        }
    }
}
