using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Schema;

/// <summary>The row of the table <c>runs</c> that says of which version the tables are.</summary>
public sealed class SchemaEntity : ITableEntity
{
    public const string Partition = "store";
    public const string Row = "schema";

    public string PartitionKey { get; set; } = Partition;

    public string RowKey { get; set; } = Row;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public int Version { get; set; }

    /// <summary>Of the store: by it a backup that goes on knows that it is the same.</summary>
    public string Store { get; set; } = "";

    /// <summary>When it came to be of this version.</summary>
    public DateTimeOffset Since { get; set; }
}
