using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Registry;

/// <summary>A row of the table <c>registry</c>. What it holds is nested, so it is one JSON text and no columns.</summary>
public sealed class RegistryEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>The revision of the partition in which the row was written; the head's is the newest.</summary>
    public long Revision { get; set; }

    public string Document { get; set; } = "";
}
