namespace Tcns.Storage.Backup;

/// <summary>A line of the index: a file of the backup and what is in it.</summary>
/// <param name="Path">Of the file, from the backup's folder.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Of the file, 64 digits.</param>
public sealed record BackupEntry(string Path, long Bytes, string Sha256)
{
    /// <summary>A feed's newest manifest, which is read before what it names and restored after it.</summary>
    internal bool IsPointer => Container is { } container && Name is { } name && BackupScope.IsPointer(container, name);

    /// <summary>Of rows: their table.</summary>
    public string? Table { get; init; }

    /// <summary>How many rows the file holds.</summary>
    public long Rows { get; init; }

    /// <summary>Which of the table's ranges was read, and how far; absent where the file replaces partitions.</summary>
    public int? Range { get; init; }

    public RowKeys? Last { get; init; }

    /// <summary>Whether nothing of the range is left to be read.</summary>
    public bool IsEnd { get; init; }

    /// <summary>Partitions that changed while they were read: they stand in this file whole, and what other files have of them does not count.</summary>
    public IReadOnlyList<string>? Partitions { get; init; }

    /// <summary>Of a blob: its container and name, and what the service keeps beside its bytes.</summary>
    public string? Container { get; init; }

    public string? Name { get; init; }

    public string? ContentType { get; init; }

    public string? CacheControl { get; init; }

    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    /// <summary>Of a blob: it was removed after an earlier run had read it.</summary>
    public bool IsGone { get; init; }

    /// <summary>Of a blob: when it was last written, by the service's clock.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>Of a blob: the version that was read, by which a run that goes on knows what is there already.</summary>
    public string? Version { get; init; }
}
