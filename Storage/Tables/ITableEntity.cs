using Azure;

namespace Tcns.Storage.Tables;

/// <summary>A row of a table: the two keys that name it and what the service keeps about it.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    /// <summary>When the service last wrote the row; never sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version of the row that was read; sent only where a method asks for a condition.</summary>
    ETag ETag { get; set; }
}
