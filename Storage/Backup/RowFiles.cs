using Tcns.Storage.Tables;

namespace Tcns.Storage.Backup;

/// <summary>The files of one table while they are written, one after the other.</summary>
internal sealed class RowFiles(BackupFolder folder, BackupIndex index, string table) : IDisposable
{
    /// <summary>After so many rows the next file begins: what a kill loses, and what is held in one transaction of a restore's progress.</summary>
    public const int UsualRows = 20_000;

    private readonly List<string> partitions = [];
    private HashedFile? file;
    private RowLines.Writer? lines;
    private long rows;

    public bool IsFull => rows >= UsualRows;

    private bool IsOpen => file is not null;

    public void Write(IEnumerable<TableEntity> some)
    {
        Open();
        foreach (var row in some)
        {
            lines!.Write(row);
            rows++;
        }
    }

    /// <summary>Writes a partition that replaces what earlier files have of it.</summary>
    public void WritePartition(string partition, IEnumerable<TableEntity> all)
    {
        Write(all);
        partitions.Add(partition);
    }

    /// <summary>Ends the file, if one was begun, and enters it into the index.</summary>
    public void Close(Func<BackupEntry, BackupEntry> describe)
    {
        if (!IsOpen)
            return;
        lines!.Dispose();
        var (bytes, sha256) = file!.Finish();
        var entry = new BackupEntry(Path(Number()), bytes, sha256) { Table = table, Rows = rows, Partitions = partitions.Count > 0 ? [.. partitions] : null };
        index.Add(describe(entry));
        Reset();
    }

    public void Dispose()
    {
        lines?.Dispose();
        Reset();
    }

    private void Open()
    {
        if (IsOpen)
            return;
        file = new HashedFile(folder.FileOf(Path(Number())));
        lines = new RowLines.Writer(file);
    }

    private void Reset()
    {
        file?.Dispose();
        (file, lines, rows) = (null, null, 0);
        partitions.Clear();
    }

    private int Number() => index.Entries.Count(entry => entry.Table == table) + 1;

    private string Path(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"tables/{table}/{number:D6}.jsonl.gz");
}
