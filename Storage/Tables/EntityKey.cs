namespace Tcns.Storage.Tables;

/// <summary>The two keys of a row, checked against what the service allows.</summary>
internal readonly record struct EntityKey
{
    // 1 KiB in the service's UTF-16.
    private const int LongestKey = 512;

    private EntityKey(string partitionKey, string rowKey)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public string PartitionKey { get; }

    public string RowKey { get; }

    public static EntityKey Of(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return Of(entity.PartitionKey, entity.RowKey);
    }

    public static EntityKey Of(string partitionKey, string rowKey)
    {
        Check(partitionKey, nameof(partitionKey));
        Check(rowKey, nameof(rowKey));
        return new EntityKey(partitionKey, rowKey);
    }

    /// <summary>The row's address below the account's: <c>table(PartitionKey='…',RowKey='…')</c>, quotes doubled, all escaped.</summary>
    public string PathIn(string table) => $"{table}(PartitionKey='{Escape(PartitionKey)}',RowKey='{Escape(RowKey)}')";

    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    private static void Check(string key, string name)
    {
        ArgumentNullException.ThrowIfNull(key, name);
        if (key.Length > LongestKey)
            throw new ArgumentException($"A key has at most {LongestKey} characters; this one has {key.Length}.", name);
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] is '/' or '\\' or '#' or '?' || char.IsControl(key[i]))
                throw new ArgumentException($"A key may not contain U+{(int)key[i]:X4}, found at position {i}.", name);
            if (char.IsHighSurrogate(key[i]) && i + 1 < key.Length && char.IsLowSurrogate(key[i + 1]))
                i++;
            // Half a surrogate pair would be written as U+FFFD, and the row never be found again.
            else if (char.IsSurrogate(key[i]))
                throw new ArgumentException($"A key must be well-formed; there is half a character at position {i}.", name);
        }
    }
}
