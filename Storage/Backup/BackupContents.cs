using Tcns.Storage.Tables;

namespace Tcns.Storage.Backup;

/// <summary>A finished backup, to be read.</summary>
public sealed class BackupContents
{
    /// <summary>Of each partition that a file has whole the place of the last such file, and of each file its own.</summary>
    private readonly Dictionary<(string Table, string Partition), int> newest = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    private BackupContents(BackupFolder folder, BackupBegin begin, IReadOnlyList<BackupEntry> entries)
    {
        Folder = folder;
        Begin = begin;
        Entries = entries;
        foreach (var (place, entry) in entries.Index())
        {
            places[entry.Path] = place;
            foreach (var partition in entry.Partitions ?? [])
                newest[(entry.Table!, partition)] = place;
        }
    }

    public BackupFolder Folder { get; }

    public BackupBegin Begin { get; }

    /// <summary>Its files, in the order in which they were written.</summary>
    public IReadOnlyList<BackupEntry> Entries { get; }

    public IEnumerable<BackupEntry> Tables => Entries.Where(entry => entry.Table is not null);

    public IEnumerable<BackupEntry> Blobs => Entries.Where(entry => entry.Container is not null);

    internal static BackupContents Of(BackupFolder folder)
    {
        var (begin, entries) = folder.ReadIndex();
        return new BackupContents(folder, begin, entries);
    }

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
        contents.AssertWhole();
        if ((manifest.Id, manifest.Unit) != (contents.Begin.Id, contents.Begin.Unit) || !Same(manifest.Rows, contents.CountRows()) || !Same(manifest.Blobs, contents.CountBlobs()))
            throw new BackupException(BackupTrouble.Damaged, "backup.json");
        return (manifest, contents);
    }

    /// <exception cref="BackupException">A file is missing, or is not as it was written.</exception>
    public void AssertWhole()
    {
        if (Entries.FirstOrDefault(entry => !Folder.IsWhole(entry)) is { } damaged)
            throw new BackupException(BackupTrouble.Damaged, damaged.Path);
    }

    /// <summary>The rows of a file, but for those of partitions that a later file has whole.</summary>
    public IEnumerable<TableEntity> RowsOf(BackupEntry entry)
    {
        var place = places[entry.Path];
        return RowLines.Read(Folder.FileOf(entry.Path)).Where(row => newest.GetValueOrDefault((entry.Table!, row.PartitionKey)) <= place);
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

    private static bool Same(IReadOnlyDictionary<string, long> said, SortedDictionary<string, long> counted) => said.OrderBy(one => one.Key, StringComparer.Ordinal).SequenceEqual(counted);
}
