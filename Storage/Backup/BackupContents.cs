using Tcns.Storage.Tables;

namespace Tcns.Storage.Backup;

/// <summary>A finished backup, to be read.</summary>
public sealed class BackupContents
{
    private readonly Dictionary<string, HashSet<string>> replaced;

    private BackupContents(BackupFolder folder, IReadOnlyList<BackupEntry> entries)
    {
        Folder = folder;
        Entries = entries;
        replaced = entries.Where(entry => entry.Table is not null)
            .GroupBy(entry => entry.Table!, StringComparer.Ordinal)
            .ToDictionary(table => table.Key, table => table.SelectMany(entry => entry.Partitions ?? []).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    public BackupFolder Folder { get; }

    /// <summary>Its files, in the order in which they were written.</summary>
    public IReadOnlyList<BackupEntry> Entries { get; }

    public IEnumerable<BackupEntry> Tables => Entries.Where(entry => entry.Table is not null);

    public IEnumerable<BackupEntry> Blobs => Entries.Where(entry => entry.Container is not null);

    internal static BackupContents Of(BackupFolder folder) => new(folder, folder.ReadIndex().Entries);

    /// <summary>Opens a finished backup, having compared all of its files with what was written.</summary>
    /// <exception cref="BackupException">It lacks, is damaged, or is of a later version.</exception>
    public static (BackupManifest Manifest, BackupContents Contents) Open(BackupFolder folder, int schema)
    {
        var manifest = folder.ReadManifest();
        if (manifest.Format > BackupManifest.NewestFormat || manifest.Schema > schema)
            throw new BackupException(BackupTrouble.Newer, folder.Root);
        if (!folder.IsBegun || folder.HashOfIndex() != manifest.Index)
            throw new BackupException(BackupTrouble.Damaged, "index.jsonl");
        var contents = Of(folder);
        if (contents.Entries.AsParallel().FirstOrDefault(entry => !folder.IsWhole(entry)) is { } damaged)
            throw new BackupException(BackupTrouble.Damaged, damaged.Path);
        return (manifest, contents);
    }

    /// <summary>The rows of a file, but for those of partitions that a later file has whole.</summary>
    public IEnumerable<TableEntity> RowsOf(BackupEntry entry)
    {
        var elsewhere = replaced[entry.Table!].Except(entry.Partitions ?? []).ToHashSet(StringComparer.Ordinal);
        return RowLines.Read(Folder.FileOf(entry.Path)).Where(row => !elsewhere.Contains(row.PartitionKey));
    }

    /// <summary>How many rows each table has, counted from the files.</summary>
    public SortedDictionary<string, long> CountRows() => new(
        Tables.GroupBy(entry => entry.Table!, StringComparer.Ordinal).ToDictionary(
            table => table.Key,
            table => table.Key == Account.StorageLayout.Changes
                ? table.SelectMany(RowsOf).Select(row => (row.PartitionKey, row.RowKey)).Distinct().LongCount()
                : table.Sum(entry => RowsOf(entry).LongCount()),
            StringComparer.Ordinal),
        StringComparer.Ordinal);

    public SortedDictionary<string, long> CountBlobs() => new(
        Blobs.GroupBy(entry => entry.Container!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.LongCount(), StringComparer.Ordinal), StringComparer.Ordinal);
}
