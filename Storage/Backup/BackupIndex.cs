using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tcns.Storage.Backup;

/// <summary>The index while it is written: what is in it is on the disk, whatever becomes of the process.</summary>
internal sealed class BackupIndex : IDisposable
{
    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, BackupEntry> entries = new(StringComparer.Ordinal);
    private readonly FileStream file;

    private BackupIndex(BackupFolder folder)
    {
        file = folder.OpenIndex();
    }

    public BackupBegin Begin { get; private set; } = null!;

    /// <summary>The files that the backup has by now; of one that was written again, as it is now.</summary>
    public IReadOnlyList<BackupEntry> Entries
    {
        get
        {
            lock (gate)
                return [.. entries.Values];
        }
    }

    /// <summary>Begins an index, or goes on with the one that is there.</summary>
    /// <exception cref="BackupException">What is there is another backup's.</exception>
    public static BackupIndex Open(BackupFolder folder, BackupBegin begin)
    {
        var index = new BackupIndex(folder);
        try
        {
            if (index.file.Length > 0)
                index.GoOn(folder, begin);
            else
                index.Append(index.Begin = begin, BackupJson.Default.BackupBegin);
            return index;
        }
        catch (BackupException)
        {
            index.Dispose();
            throw;
        }
    }

    public void Add(BackupEntry entry)
    {
        lock (gate)
        {
            Append(entry, BackupJson.Default.BackupEntry);
            BackupFolder.Put(entries, entry);
        }
    }

    public void Dispose() => file.Dispose();

    private void GoOn(BackupFolder folder, BackupBegin begin)
    {
        (Begin, var known) = BackupFolder.ReadIndex(file);
        if (!Begin.IsOfSame(begin))
            throw new BackupException(BackupTrouble.OtherBegun, folder.Root);

        // The file of a blob may have been replaced, and the process ended before it could say so: that one is fetched again.
        var whole = known.Where(folder.IsWhole).ToList();
        if (known.Except(whole).FirstOrDefault(entry => entry.Table is not null) is { } damaged)
            throw new BackupException(BackupTrouble.Damaged, damaged.Path);
        foreach (var entry in whole)
            BackupFolder.Put(entries, entry);
    }

    private void Append<T>(T line, JsonTypeInfo<T> type)
    {
        file.Write(JsonSerializer.SerializeToUtf8Bytes(line, type));
        file.Write("\n"u8);
        file.Flush(flushToDisk: true);
    }
}
